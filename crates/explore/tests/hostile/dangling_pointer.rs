fn main() {
    let p: *const u64 = { let x = 1u64; &x };
    let q = 0xdead_beef as *mut u64;
    unsafe { println!("{}", *p); *q = 1; println!("{}", *p.add(usize::MAX / 16)); }
}
