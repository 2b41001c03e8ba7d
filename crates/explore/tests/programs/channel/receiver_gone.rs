//! Nobody will receive: the message comes back.
//! outcomes:
//! "Err 5\n"
use std::sync::mpsc;

fn main() {
    let (sender, receiver) = mpsc::channel();
    drop(receiver);
    match sender.send(5) {
        Ok(()) => println!("sent"),
        Err(error) => println!("Err {}", error.0),
    }
}
