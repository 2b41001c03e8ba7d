//! Who waits to receive without a buffer meets a sender on that channel: no sender on another, and nobody else who receives.
//! outcomes:
//! "true true\n2\n"
use crossbeam::channel::bounded;
use std::thread;

fn main() {
    let (sender, receiver) = bounded(0);
    let (other, _keep) = bounded(0);
    let waiting = {
        let receiver = receiver.clone();
        thread::spawn(move || receiver.recv().unwrap())
    };
    println!("{} {}", other.try_send(1).is_err(), receiver.try_recv().is_err());
    sender.send(2).unwrap();
    println!("{}", waiting.join().unwrap());
}
