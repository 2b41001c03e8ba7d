//! The last owner drops the value, whoever that is: a flag set before says nothing of it.
//! outcomes:
//! "dropped by child\n"
//! "dropped by main\n"
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

struct Noisy;

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("dropped by {}", thread::current().name().unwrap());
    }
}

static READY: AtomicBool = AtomicBool::new(false);

fn main() {
    let mine = Arc::new(Noisy);
    let other = Arc::clone(&mine);
    let child = thread::Builder::new().name("child".to_string());
    let child = child.spawn(move || {
        READY.store(true, Ordering::SeqCst);
        drop(other);
    });
    while !READY.load(Ordering::SeqCst) {}
    drop(mine);
    child.unwrap().join().unwrap();
}
