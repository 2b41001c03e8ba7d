//! The bounded buffer is a channel with that many places.
//! outcomes:
//! "[1, 2, 3]\n"
use std::sync::mpsc::sync_channel;
use std::thread;

fn main() {
    let (sender, receiver) = sync_channel(2);
    let producer = thread::spawn(move || {
        for item in 1..=3 {
            sender.send(item).unwrap();
        }
    });
    let got: Vec<i32> = receiver.iter().collect();
    producer.join().unwrap();
    println!("{got:?}");
}
