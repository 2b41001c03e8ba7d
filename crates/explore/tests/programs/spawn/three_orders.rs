//! Three threads print in any of six orders.
//! outcomes:
//! "a\nb\nc\n"
//! "a\nc\nb\n"
//! "b\na\nc\n"
//! "b\nc\na\n"
//! "c\na\nb\n"
//! "c\nb\na\n"
use std::thread;

fn main() {
    let handles = ["a", "b", "c"].map(|name| thread::spawn(move || println!("{name}")));
    for handle in handles {
        handle.join().unwrap();
    }
}
