//! Parking in a loop until a flag is set.
//! outcomes:
//! "ready\n"
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    let waiter = thread::spawn(|| {
        while !READY.load(SeqCst) {
            thread::park();
        }
        println!("ready");
    });
    READY.store(true, SeqCst);
    waiter.thread().unpark();
    waiter.join().unwrap();
}
