//! One ticket, two buyers. Every access is atomic, and still both may get it.
use std::sync::atomic::{AtomicI32, Ordering::Relaxed};
use std::thread;

static LEFT: AtomicI32 = AtomicI32::new(1);

fn buy() -> bool {
    if LEFT.load(Relaxed) > 0 {
        LEFT.fetch_sub(1, Relaxed);
        true
    } else {
        false
    }
}

fn main() {
    let other = thread::spawn(buy);
    let mine = buy();
    let theirs = other.join().unwrap();
    let sold = i32::from(mine) + i32::from(theirs);
    println!("sold {sold}, left {}", LEFT.load(Relaxed));
}
