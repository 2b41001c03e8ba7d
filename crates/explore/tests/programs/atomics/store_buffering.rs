//! Write one, read the other: at least one thread sees the other's write.
//! outcomes:
//! "0 1\n"
//! "1 0\n"
//! "1 1\n"
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static X: AtomicUsize = AtomicUsize::new(0);
static Y: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let left = thread::spawn(|| {
        X.store(1, SeqCst);
        Y.load(SeqCst)
    });
    let right = thread::spawn(|| {
        Y.store(1, SeqCst);
        X.load(SeqCst)
    });
    println!("{} {}", left.join().unwrap(), right.join().unwrap());
}
