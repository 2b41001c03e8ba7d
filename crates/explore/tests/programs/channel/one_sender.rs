//! Messages of one sender keep their order; the loop ends when the sender is gone.
//! outcomes:
//! "[1, 2, 3]\n"
use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for n in 1..=3 {
            sender.send(n).unwrap();
        }
    });
    let all: Vec<i32> = receiver.iter().collect();
    println!("{all:?}");
}
