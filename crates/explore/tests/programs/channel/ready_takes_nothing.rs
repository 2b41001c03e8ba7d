//! `ready` says that a sender waits, and leaves it waiting.
//! outcomes:
//! "0 Ok(7)\n"
use crossbeam::channel::{Select, bounded};
use std::thread;

fn main() {
    let (sender, receiver) = bounded(0);
    thread::scope(|s| {
        s.spawn(|| sender.send(7).unwrap());
        let mut select = Select::new();
        select.recv(&receiver);
        let index = select.ready();
        println!("{index} {:?}", receiver.try_recv());
    });
}
