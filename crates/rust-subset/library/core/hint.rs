//! `core::hint`.

#[intrinsic = "thread_yield"]
pub fn spin_loop() {
    loop {}
}
pub fn black_box<T>(dummy: T) -> T {
    dummy
}
pub unsafe fn unreachable_unchecked() -> ! {
    panic!("entered code declared unreachable")
}
pub unsafe fn assert_unchecked(cond: bool) {
    assert!(cond);
}
pub const fn cold_path() {}
pub fn select_unpredictable<T>(b: bool, true_val: T, false_val: T) -> T {
    if b { true_val } else { false_val }
}
