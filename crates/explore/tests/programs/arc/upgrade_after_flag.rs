//! A weak pointer may be upgraded until the last owner is really gone.
//! outcomes:
//! "early\n"
//! "Some(5)\n"
//! "None\n"
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    let only = Arc::new(5);
    let weak = Arc::downgrade(&only);
    let child = thread::spawn(move || {
        READY.store(true, Ordering::SeqCst);
        drop(only);
    });
    if READY.load(Ordering::SeqCst) {
        println!("{:?}", weak.upgrade());
    } else {
        println!("early");
    }
    child.join().unwrap();
}
