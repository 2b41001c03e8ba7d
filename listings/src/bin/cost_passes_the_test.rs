//! A test that passes on every machine we tried, and a program that is wrong: the order it relies on is usual, not certain.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;
use std::time::Duration;

static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    let worker = thread::spawn(|| READY.store(true, SeqCst));
    thread::sleep(Duration::from_millis(50)); // "surely it has started by now"
    println!("ready: {}", READY.load(SeqCst));
    worker.join().unwrap();
}
