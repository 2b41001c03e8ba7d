//! Two arms of a `select!` receive from one channel: either may be the one that is taken, whoever comes first. What is sent is
//! known only after they have met.
//! outcomes:
//! "first 0\n"
//! "first 1\n"
//! "second 0\n"
//! "second 1\n"
use crossbeam::channel::{bounded, select};
use std::sync::atomic::{AtomicI32, Ordering::SeqCst};
use std::thread;

static NUMBER: AtomicI32 = AtomicI32::new(0);

fn main() {
    let (sender, receiver) = bounded(0);
    let other = thread::spawn(move || {
        select! { send(sender, NUMBER.load(SeqCst)) -> sent => sent.unwrap() }
    });
    let setter = thread::spawn(|| NUMBER.store(1, SeqCst));
    select! {
        recv(receiver) -> number => println!("first {}", number.unwrap()),
        recv(receiver) -> number => println!("second {}", number.unwrap()),
    }
    other.join().unwrap();
    setter.join().unwrap();
}
