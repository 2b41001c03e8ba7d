//! Two reads of one place never go back in time.
//! outcomes:
//! "0 0\n"
//! "0 1\n"
//! "0 2\n"
//! "1 1\n"
//! "1 2\n"
//! "2 2\n"
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static X: AtomicUsize = AtomicUsize::new(0);

fn main() {
    thread::spawn(|| {
        X.store(1, SeqCst);
        X.store(2, SeqCst);
    });
    let first = X.load(SeqCst);
    println!("{first} {}", X.load(SeqCst));
}
