//! A flag stored with release and loaded with acquire orders the data.
//! outcomes:
//! "7\n"
//! "not yet\n"
use std::sync::atomic::{AtomicBool, Ordering::*};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);
static mut DATA: i32 = 0;

fn main() {
    thread::spawn(|| {
        unsafe { DATA = 7 };
        READY.store(true, Release);
    });
    if READY.load(Acquire) {
        println!("{}", unsafe { DATA });
    } else {
        println!("not yet");
    }
}
