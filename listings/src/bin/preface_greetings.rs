//! Two threads greet; the main thread waits for both.
use std::thread;

fn main() {
    let a = thread::spawn(|| println!("hello from A"));
    let b = thread::spawn(|| println!("hello from B"));
    a.join().unwrap();
    b.join().unwrap();
    println!("both are done");
}
