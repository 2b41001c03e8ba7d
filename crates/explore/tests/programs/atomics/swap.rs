//! A swap tells exactly one thread that it was the first.
//! outcomes:
//! "false true\n"
//! "true false\n"
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static TAKEN: AtomicBool = AtomicBool::new(false);

fn main() {
    let take = || TAKEN.swap(true, SeqCst);
    let (first, second) = (thread::spawn(take), thread::spawn(take));
    println!("{} {}", first.join().unwrap(), second.join().unwrap());
}
