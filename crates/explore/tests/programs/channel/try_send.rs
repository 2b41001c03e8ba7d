//! A full channel refuses.
//! outcomes:
//! "Ok(()) Err(TrySendError::Full(..)) 1\n"
use std::sync::mpsc;

fn main() {
    let (sender, receiver) = mpsc::sync_channel(1);
    let (first, second) = (sender.try_send(1), sender.try_send(2));
    println!("{first:?} {second:?} {}", receiver.recv().unwrap());
}
