//! A closure takes its data along.
//! outcomes:
//! "6\n"
use std::thread;

fn main() {
    let numbers = vec![1, 2, 3];
    let sum = thread::spawn(move || numbers.iter().sum::<i32>());
    println!("{}", sum.join().unwrap());
}
