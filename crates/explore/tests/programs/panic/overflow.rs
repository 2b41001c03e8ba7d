//! Arithmetic that overflows panics.
//! outcomes:
//! "" panic "attempt to add with overflow"
use std::hint::black_box;

fn main() {
    let most = black_box(u8::MAX);
    println!("{}", most + 1);
}
