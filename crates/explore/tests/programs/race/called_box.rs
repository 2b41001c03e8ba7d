//! A closure that was called out of its box leaves no access behind: another thread's box may be where it was.
//! outcomes:
//! "1 1\n"
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

static mut UNUSED: u32 = 0;

fn work() -> u32 {
    let turns = AtomicU32::new(0);
    let step: Box<dyn FnOnce(&AtomicU32)> = Box::new(|turns| {
        turns.fetch_add(1, Relaxed);
    });
    step(&turns);
    turns.load(Relaxed)
}

fn main() {
    let (a, b) = (thread::spawn(work), thread::spawn(work));
    let (a, b) = (a.join().unwrap(), b.join().unwrap());
    unsafe { UNUSED = a };
    println!("{a} {b}");
}
