//! The message may come in time, or too late.
//! outcomes:
//! "Ok(1)\n"
//! "Err(Timeout)\n"
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn main() {
    let (sender, receiver) = mpsc::channel();
    let worker = thread::spawn(move || {
        thread::sleep(Duration::from_millis(5));
        let _ = sender.send(1);
        sender
    });
    println!("{:?}", receiver.recv_timeout(Duration::from_millis(5)));
    drop(worker.join().unwrap());
}
