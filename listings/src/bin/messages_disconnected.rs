//! How a conversation ends: the receiver's loop ends with the last sender, and a send after the receiver is gone gives the message back.
use std::sync::mpsc::channel;
use std::thread;

fn main() {
    let (sender, receiver) = channel();
    let counter = thread::spawn(move || receiver.iter().take(2).sum::<u32>());
    for n in 1..=2 {
        sender.send(n).unwrap();
    }
    println!("sum {}", counter.join().unwrap()); // the thread took the receiver with it
    println!("{:?}", sender.send(3));
}
