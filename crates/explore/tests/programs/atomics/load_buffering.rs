//! Read one, then write the other: both cannot see what is written after.
//! outcomes:
//! "0 0\n"
//! "0 1\n"
//! "1 0\n"
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static X: AtomicUsize = AtomicUsize::new(0);
static Y: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let left = thread::spawn(|| {
        let seen = X.load(SeqCst);
        Y.store(1, SeqCst);
        seen
    });
    let right = thread::spawn(|| {
        let seen = Y.load(SeqCst);
        X.store(1, SeqCst);
        seen
    });
    println!("{} {}", left.join().unwrap(), right.join().unwrap());
}
