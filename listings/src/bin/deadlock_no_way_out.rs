//! A livelock without a way out: each waits, awake, for the other to begin.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static BEGUN: [AtomicBool; 2] = [AtomicBool::new(false), AtomicBool::new(false)];

fn begin_after_the_other(me: usize) {
    while !BEGUN[1 - me].load(SeqCst) {
        thread::yield_now();
    }
    BEGUN[me].store(true, SeqCst);
}

fn main() {
    let other = thread::spawn(|| begin_after_the_other(1));
    begin_after_the_other(0);
    other.join().unwrap();
    println!("both have begun");
}
