//! One thread adds 1 N times, the other subtracts 1 N times.
use std::sync::atomic::{AtomicI32, Ordering::Relaxed};
use std::thread;

const N: i32 = 1_000_000;

static I: AtomicI32 = AtomicI32::new(0);

fn change(by: i32) {
    for _ in 0..N {
        let seen = I.load(Relaxed);
        I.store(seen + by, Relaxed);
    }
}

fn main() {
    let up = thread::spawn(|| change(1));
    let down = thread::spawn(|| change(-1));
    up.join().unwrap();
    down.join().unwrap();
    println!("i = {}", I.load(Relaxed));
}
