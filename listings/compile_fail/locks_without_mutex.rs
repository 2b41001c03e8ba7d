//! An `Arc` shares, and does not protect: there is no way to change what is inside.
use std::sync::Arc;
use std::thread;

fn main() {
    let counter = Arc::new(0);
    let theirs = Arc::clone(&counter);
    thread::spawn(move || *theirs += 1).join().unwrap();
    println!("{counter}");
}
