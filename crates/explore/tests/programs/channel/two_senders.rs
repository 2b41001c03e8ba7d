//! Messages of two senders arrive in either order.
//! outcomes:
//! "[1, 2]\n"
//! "[2, 1]\n"
use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    let other = sender.clone();
    thread::spawn(move || sender.send(1).unwrap());
    thread::spawn(move || other.send(2).unwrap());
    println!("{:?}", receiver.into_iter().collect::<Vec<i32>>());
}
