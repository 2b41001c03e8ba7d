//! Two threads each add 1 to a shared counter N times: read it, write back one more.
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

const N: u32 = 1_000_000;

static TOTAL: AtomicU32 = AtomicU32::new(0);

fn add() {
    for _ in 0..N {
        let seen = TOTAL.load(Relaxed); // read
        TOTAL.store(seen + 1, Relaxed); // write
    }
}

fn main() {
    let a = thread::spawn(add);
    let b = thread::spawn(add);
    a.join().unwrap();
    b.join().unwrap();
    println!("total = {}", TOTAL.load(Relaxed));
}
