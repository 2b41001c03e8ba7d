//! With room for one message, the sender is at most one ahead.
//! outcomes:
//! "s1\nr1\n"
//! "r1\ns1\n"
use std::sync::mpsc;
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::sync_channel(1);
    let worker = thread::spawn(move || {
        sender.send(1).unwrap();
        sender.send(2).unwrap();
        println!("s1");
    });
    assert_eq!(receiver.recv(), Ok(1));
    println!("r1");
    worker.join().unwrap();
    assert_eq!(receiver.recv(), Ok(2));
}
