//! Who only looks whether a channel without a buffer is ready is nobody's partner: two of them wait for ever.
//! outcomes:
//! "" deadlock
use crossbeam::channel::{Select, bounded};
use std::thread;

fn main() {
    let (sender, receiver) = bounded::<u32>(0);
    thread::scope(|s| {
        s.spawn(|| {
            let mut select = Select::new();
            select.send(&sender);
            select.ready();
            let _ = sender.try_send(7);
        });
        let mut select = Select::new();
        select.recv(&receiver);
        select.ready();
        println!("{:?}", receiver.try_recv());
    });
}
