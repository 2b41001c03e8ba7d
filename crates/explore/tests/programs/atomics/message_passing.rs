//! Whoever sees the flag sees the message.
//! outcomes:
//! "0 0\n"
//! "0 1\n"
//! "1 1\n"
use std::sync::atomic::{AtomicUsize, Ordering::*};
use std::thread;

static X: AtomicUsize = AtomicUsize::new(0);
static Y: AtomicUsize = AtomicUsize::new(0);

fn main() {
    thread::spawn(|| {
        X.store(1, Relaxed);
        Y.store(1, Release);
    });
    let flag = Y.load(Acquire);
    println!("{flag} {}", X.load(Relaxed));
}
