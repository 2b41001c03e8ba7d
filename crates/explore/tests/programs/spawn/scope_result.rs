//! A scoped thread can be joined like any other.
//! outcomes:
//! "3\n"
use std::thread;

fn main() {
    let words = vec!["a", "b", "c"];
    let count = thread::scope(|scope| scope.spawn(|| words.len()).join().unwrap());
    println!("{count}");
}
