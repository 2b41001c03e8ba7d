//! Capacity zero: the send ends only when the message is taken, but who goes on first is open.
//! outcomes:
//! "sent\nreceived\n"
//! "received\nsent\n"
use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::sync_channel(0);
    let worker = thread::spawn(move || {
        sender.send(1).unwrap();
        println!("sent");
    });
    receiver.recv().unwrap();
    println!("received");
    worker.join().unwrap();
}
