//! A static whose making panicked is poisoned.
//! outcomes:
//! "true Once instance has previously been poisoned\n"
use lazy_static::lazy_static;
use std::panic::catch_unwind;

lazy_static! {
    static ref NUMBER: i32 = "seven".parse().unwrap();
}

fn main() {
    let first = catch_unwind(|| *NUMBER).is_err();
    let second = catch_unwind(|| *NUMBER).unwrap_err();
    println!("{first} {}", second.downcast_ref::<&str>().unwrap());
}
