//! A receiver takes along what nobody received.
//! outcomes:
//! "1 dropped\n2 dropped\nafter\n"
use std::sync::mpsc;

struct Noisy(u32);

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("{} dropped", self.0);
    }
}

fn main() {
    let (sender, receiver) = mpsc::channel();
    sender.send(Noisy(1)).unwrap();
    sender.send(Noisy(2)).unwrap();
    drop(receiver);
    println!("after");
}
