//! A message orders what its own sender did, not what the sender of a later one did.
//! outcomes:
//! data race
//! "first 1\n"
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::thread;

static mut DATA: i32 = 0;
static SENT: AtomicBool = AtomicBool::new(false);

fn main() {
    let (sender, receiver) = mpsc::channel();
    let other = sender.clone();
    thread::spawn(move || {
        unsafe { DATA = 1 };
        sender.send("first").unwrap();
        SENT.store(true, Ordering::Relaxed);
    });
    thread::spawn(move || other.send("second"));
    while !SENT.load(Ordering::Relaxed) {}
    let who = receiver.recv().unwrap();
    println!("{who} {}", unsafe { DATA });
}
