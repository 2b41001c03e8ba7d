//! Acquire alone orders nothing either.
//! outcomes:
//! "not yet\n"
//! data race
use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);
static mut DATA: i32 = 0;

fn main() {
    thread::spawn(|| {
        unsafe { DATA = 7 };
        READY.store(true, Relaxed);
    });
    if READY.load(Acquire) {
        println!("{}", unsafe { DATA });
    } else {
        println!("not yet");
    }
}
