//! A thread that has set its flag may still be an owner.
//! outcomes:
//! "early\n"
//! "1\n"
//! "2\n"
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    let mine = Arc::new(5);
    let other = Arc::clone(&mine);
    let child = thread::spawn(move || {
        READY.store(true, Ordering::SeqCst);
        drop(other);
    });
    if READY.load(Ordering::SeqCst) {
        println!("{}", Arc::strong_count(&mine));
    } else {
        println!("early");
    }
    child.join().unwrap();
}
