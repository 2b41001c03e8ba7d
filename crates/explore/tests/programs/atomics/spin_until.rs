//! Spinning until a flag is set: it may take long, but it ends.
//! outcomes:
//! "42\n"
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);
static ANSWER: AtomicUsize = AtomicUsize::new(0);

fn main() {
    thread::spawn(|| {
        ANSWER.store(42, SeqCst);
        READY.store(true, SeqCst);
    });
    while !READY.load(SeqCst) {
        std::hint::spin_loop();
    }
    println!("{}", ANSWER.load(SeqCst));
}
