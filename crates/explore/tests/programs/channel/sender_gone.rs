//! What was sent is still received; then there is an error.
//! outcomes:
//! "Ok(1) Err(RecvError)\n"
use std::sync::mpsc;

fn main() {
    let (sender, receiver) = mpsc::channel();
    sender.send(1).unwrap();
    drop(sender);
    println!("{:?} {:?}", receiver.recv(), receiver.recv());
}
