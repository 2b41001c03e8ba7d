//! Relaxed, real processors may also let both read zero.
//! outcomes:
//! "0 1\n"
//! "1 0\n"
//! "1 1\n"
//! weak: "0 0\n"
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;

static X: AtomicUsize = AtomicUsize::new(0);
static Y: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let left = thread::spawn(|| {
        X.store(1, Relaxed);
        Y.load(Relaxed)
    });
    let right = thread::spawn(|| {
        Y.store(1, Relaxed);
        X.load(Relaxed)
    });
    println!("{} {}", left.join().unwrap(), right.join().unwrap());
}
