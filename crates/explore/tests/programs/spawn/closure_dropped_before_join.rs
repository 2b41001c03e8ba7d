//! What a thread owned is gone when the join returns.
//! outcomes:
//! "1\n"
use std::sync::Arc;
use std::thread;

fn main() {
    let shared = Arc::new(5);
    let copy = Arc::clone(&shared);
    thread::spawn(move || *copy + 1).join().unwrap();
    println!("{}", Arc::strong_count(&shared));
}
