//! Results are collected in the order of the handles, whoever finishes first.
//! outcomes:
//! "[0, 1, 4]\n"
use std::thread;

fn main() {
    let handles: Vec<_> = (0..3).map(|n| thread::spawn(move || n * n)).collect();
    let squares: Vec<i32> = handles.into_iter().map(|handle| handle.join().unwrap()).collect();
    println!("{squares:?}");
}
