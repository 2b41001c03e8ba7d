//! Nothing is shared: one owner keeps the counter, the others send it what to add.
use std::sync::mpsc::{self, Sender};
use std::thread;

const N: u32 = 100_000;

fn ask_to_add(owner: Sender<u32>) {
    for _ in 0..N {
        owner.send(1).unwrap();
    }
} // the sender is dropped here: nothing more to come from this thread

fn main() {
    let (sender, requests) = mpsc::channel();
    let other = sender.clone();
    thread::spawn(|| ask_to_add(sender));
    thread::spawn(|| ask_to_add(other));

    let mut total = 0; // a plain local variable of this thread
    for amount in requests {
        total += amount;
    }
    println!("total = {total}");
}
