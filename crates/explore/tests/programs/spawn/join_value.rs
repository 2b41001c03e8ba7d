//! A thread's result comes back through its handle.
//! outcomes:
//! "42\n"
use std::thread;

fn main() {
    let handle = thread::spawn(|| 40 + 2);
    println!("{}", handle.join().unwrap());
}
