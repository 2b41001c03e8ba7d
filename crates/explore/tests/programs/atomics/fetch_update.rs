//! An update that may refuse: only one thread succeeds.
//! outcomes:
//! "Ok(0) Err(1)\n"
//! "Err(1) Ok(0)\n"
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static INSIDE: AtomicUsize = AtomicUsize::new(0);

fn enter() -> Result<usize, usize> {
    INSIDE.fetch_update(SeqCst, SeqCst, |inside| (inside < 1).then_some(inside + 1))
}

fn main() {
    let first = thread::spawn(enter);
    let second = thread::spawn(enter);
    println!("{:?} {:?}", first.join().unwrap(), second.join().unwrap());
}
