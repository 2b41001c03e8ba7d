//! Roots of whole numbers, and lists cut in two; what is said where there is no root, and no such place in the list.
//! outcomes:
//! "0 3 4 255\nNone\nargument of integer square root cannot be negative\n[3, 4] [] [1, 2]\n`at` split index (is 3) should be <= len (is 2)\n"
use std::hint::black_box;
use std::panic::catch_unwind;

fn said(work: fn() -> usize) {
    let payload = catch_unwind(work).unwrap_err();
    match payload.downcast_ref::<&str>() {
        Some(text) => println!("{text}"),
        None => println!("{}", payload.downcast_ref::<String>().unwrap()),
    }
}

fn main() {
    println!("{} {} {} {}", 0i32.isqrt(), black_box(15i64).isqrt(), 16u8.isqrt(), u16::MAX.isqrt());
    println!("{:?}", black_box(-4i32).checked_isqrt());
    said(|| black_box(-1i32).isqrt() as usize);
    let mut list = vec![1, 2, 3, 4];
    let (tail, none) = (list.split_off(2), list.split_off(2));
    println!("{tail:?} {none:?} {list:?}");
    said(|| vec![1, 2].split_off(black_box(3)).len());
}
