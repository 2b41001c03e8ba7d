//! A thread may live longer than the function that started it, so it may not borrow from it.
use std::thread;

fn main() {
    let numbers = vec![1, 2, 3];
    let thread = thread::spawn(|| numbers.len());
    println!("{}", thread.join().unwrap());
}
