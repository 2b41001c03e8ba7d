//! Division by zero panics.
//! outcomes:
//! "" panic "attempt to divide by zero"
use std::hint::black_box;

fn main() {
    println!("{}", 1 / black_box(0));
}
