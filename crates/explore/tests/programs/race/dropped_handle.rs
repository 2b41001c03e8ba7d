//! Letting go of a thread's handle is no join: what the thread did before it ended is not known afterwards.
//! outcomes:
//! data race
use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static DONE: AtomicBool = AtomicBool::new(false);
static mut DATA: i32 = 0;

fn main() {
    let handle = thread::spawn(|| {
        unsafe { DATA = 1 };
        DONE.store(true, Relaxed);
    });
    while !DONE.load(Relaxed) {
        thread::yield_now();
    }
    drop(handle);
    println!("{}", unsafe { DATA });
}
