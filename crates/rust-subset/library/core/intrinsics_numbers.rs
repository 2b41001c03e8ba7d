//! The machine's operations on integers, floats and characters.

#[intrinsic = "int_wrapping"]
pub fn int_wrapping<T>(a: T, b: T, op: u32) -> T {
    loop {}
}
#[intrinsic = "int_wrapping"]
pub fn int_wrapping_by<T>(a: T, b: u32, op: u32) -> T {
    loop {}
}
#[intrinsic = "int_checked"]
pub fn int_checked<T>(a: T, b: T, op: u32) -> Option<T> {
    loop {}
}
#[intrinsic = "int_checked"]
pub fn int_checked_by<T>(a: T, b: u32, op: u32) -> Option<T> {
    loop {}
}
#[intrinsic = "int_bits"]
pub fn int_bits<T>(value: T, op: u32) -> u32 {
    loop {}
}
#[intrinsic = "int_map"]
pub fn int_map<T>(value: T, op: u32) -> T {
    loop {}
}
#[intrinsic = "int_rotate_left"]
pub fn int_rotate_left<T>(value: T, n: u32) -> T {
    loop {}
}
#[intrinsic = "int_min"]
pub fn int_min<T>() -> T {
    loop {}
}
#[intrinsic = "int_max"]
pub fn int_max<T>() -> T {
    loop {}
}
#[intrinsic = "float_map"]
pub fn float_map<T>(value: T, op: u32) -> T {
    loop {}
}
#[intrinsic = "float_mul_add"]
pub fn float_mul_add<T>(a: T, b: T, c: T) -> T {
    loop {}
}
#[intrinsic = "float_map2"]
pub fn float_map2<T>(a: T, b: T, op: u32) -> T {
    loop {}
}
#[intrinsic = "float_powi"]
pub fn float_powi<T>(value: T, n: i32) -> T {
    loop {}
}
#[intrinsic = "float_to_bits"]
pub fn float_to_bits<T, U>(value: T) -> U {
    loop {}
}
#[intrinsic = "float_from_bits"]
pub fn float_from_bits<T, U>(bits: U) -> T {
    loop {}
}
#[intrinsic = "char_is"]
pub fn char_is(value: char, op: u32) -> bool {
    loop {}
}
#[intrinsic = "char_map"]
pub fn char_map(value: char, op: u32) -> &'static str {
    loop {}
}
