//! One addition each, and each thread reports what it read.
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

static TOTAL: AtomicU32 = AtomicU32::new(0);

fn add() -> u32 {
    let seen = TOTAL.load(Relaxed);
    TOTAL.store(seen + 1, Relaxed);
    seen
}

fn main() {
    let a = thread::spawn(add);
    let b = thread::spawn(add);
    let a_read = a.join().unwrap();
    let b_read = b.join().unwrap();
    let total = TOTAL.load(Relaxed);
    println!("A read {a_read}, B read {b_read}: total = {total}");
}
