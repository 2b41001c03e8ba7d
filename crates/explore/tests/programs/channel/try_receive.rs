//! Trying to receive: nothing yet, the message, or the sender gone after it.
//! outcomes:
//! "Err(Empty)\n"
//! "Ok(1)\n"
use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    let worker = thread::spawn(move || {
        sender.send(1).unwrap();
        sender
    });
    println!("{:?}", receiver.try_recv());
    drop(worker.join().unwrap());
}
