//! Without a sender, trying says so.
//! outcomes:
//! "Err(Disconnected)\n"
use std::sync::mpsc;

fn main() {
    let (sender, receiver) = mpsc::channel::<i32>();
    drop(sender);
    println!("{:?}", receiver.try_recv());
}
