//! Read, add and write as one indivisible operation: `fetch_add`.
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

const N: u32 = 1_000_000;

static TOTAL: AtomicU32 = AtomicU32::new(0);

fn add() {
    for _ in 0..N {
        TOTAL.fetch_add(1, Relaxed);
    }
}

fn main() {
    let a = thread::spawn(add);
    let b = thread::spawn(add);
    a.join().unwrap();
    b.join().unwrap();
    println!("total = {}", TOTAL.load(Relaxed));
}
