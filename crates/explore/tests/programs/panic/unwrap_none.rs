//! Unwrapping nothing.
//! outcomes:
//! "" panic "called `Option::unwrap()` on a `None` value"
fn main() {
    let nothing: Option<i32> = std::env::args().nth(7).map(|_| 1);
    println!("{}", nothing.unwrap());
}
