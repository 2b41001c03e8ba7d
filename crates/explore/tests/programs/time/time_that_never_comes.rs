//! A time limit of ages is none: only the notification and the message end the waiting.
//! outcomes:
//! "told true\ngot Ok(7)\n"
use std::sync::mpsc::channel;
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

fn main() {
    let (told, changed) = (Mutex::new(false), Condvar::new());
    thread::scope(|scope| {
        scope.spawn(|| {
            *told.lock().unwrap() = true;
            changed.notify_one();
        });
        let ages = Duration::from_millis(u64::MAX);
        let (told, timeout) =
            changed.wait_timeout_while(told.lock().unwrap(), ages, |told| !*told).unwrap();
        assert!(!timeout.timed_out());
        println!("told {told}");
    });
    let (sender, receiver) = channel();
    let other = thread::spawn(move || {
        thread::sleep(Duration::from_millis(1));
        sender.send(7).unwrap();
    });
    println!("got {:?}", receiver.recv_timeout(Duration::MAX));
    other.join().unwrap();
}
