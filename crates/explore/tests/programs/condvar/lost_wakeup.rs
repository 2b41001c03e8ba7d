//! A notification that comes before the wait is lost.
//! outcomes:
//! "woken\n"
//! "" deadlock
use std::sync::{Condvar, Mutex};
use std::thread;

static READY: Mutex<bool> = Mutex::new(false);
static CHANGED: Condvar = Condvar::new();

fn main() {
    let waiter = thread::spawn(|| {
        let ready = READY.lock().unwrap();
        let _ready = CHANGED.wait(ready).unwrap();
    });
    *READY.lock().unwrap() = true;
    CHANGED.notify_one();
    waiter.join().unwrap();
    println!("woken");
}
