//! The loop waits for a sender that the waiting thread holds itself.
//! outcomes:
//! "1\n" deadlock
use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    let copy = sender.clone();
    thread::spawn(move || copy.send(1).unwrap());
    for message in &receiver {
        println!("{message}");
    }
    drop(sender);
}
