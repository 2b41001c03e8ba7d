//! Fences around relaxed operations order what lies on both sides.
//! outcomes:
//! "0 0\n"
//! "0 1\n"
//! "1 1\n"
use std::sync::atomic::{AtomicUsize, Ordering::*, fence};
use std::thread;

static X: AtomicUsize = AtomicUsize::new(0);
static Y: AtomicUsize = AtomicUsize::new(0);

fn main() {
    thread::spawn(|| {
        X.store(1, Relaxed);
        fence(Release);
        Y.store(1, Relaxed);
    });
    let flag = Y.load(Relaxed);
    fence(Acquire);
    println!("{flag} {}", X.load(Relaxed));
}
