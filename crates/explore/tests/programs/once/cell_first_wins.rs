//! Who comes first initializes; the other gets the same value.
//! outcomes:
//! "1 1\n"
//! "2 2\n"
use std::sync::OnceLock;
use std::thread;

static VALUE: OnceLock<i32> = OnceLock::new();

fn main() {
    let first = thread::spawn(|| *VALUE.get_or_init(|| 1));
    let second = thread::spawn(|| *VALUE.get_or_init(|| 2));
    println!("{} {}", first.join().unwrap(), second.join().unwrap());
}
