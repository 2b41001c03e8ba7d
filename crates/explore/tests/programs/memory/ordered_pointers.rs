//! Pointers to the same have an order, and null is below them all. Which of two others is the lower, no program may depend on.
//! outcomes:
//! "Equal true false Less true\n"
use std::ptr;
use std::sync::Arc;

fn main() {
    let a = Arc::new(1);
    let b = a.clone();
    let (a, b) = (Arc::as_ptr(&a), Arc::as_ptr(&b));
    let nowhere: *const i32 = ptr::null();
    println!("{:?} {} {} {:?} {}", a.cmp(&b), a <= b, a > b, nowhere.cmp(&a), nowhere < a);
}
