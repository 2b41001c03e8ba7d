//! A raw pointer is compared with a reference, which becomes one.
//! outcomes:
//! "true false true true\n"
fn main() {
    let mut numbers = [1, 1];
    let first: *const i32 = &numbers[0];
    let boxed = Box::new(3);
    let inside: *const i32 = &*boxed;
    let last = &raw mut numbers[1];
    println!("{} {} {} {}", first == &numbers[0], first == &numbers[1], inside != last, last == &mut numbers[1]);
}
