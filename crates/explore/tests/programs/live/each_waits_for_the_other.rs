//! Two spinners, each waiting for the other's flag.
//! outcomes:
//! "" livelock
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static LEFT: AtomicBool = AtomicBool::new(false);
static RIGHT: AtomicBool = AtomicBool::new(false);

fn main() {
    let other = thread::spawn(|| {
        while !LEFT.load(SeqCst) {}
        RIGHT.store(true, SeqCst);
    });
    while !RIGHT.load(SeqCst) {}
    LEFT.store(true, SeqCst);
    other.join().unwrap();
}
