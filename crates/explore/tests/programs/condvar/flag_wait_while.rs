//! The same loop, as one call.
//! outcomes:
//! "true\n"
use std::sync::{Condvar, Mutex};
use std::thread;

static READY: Mutex<bool> = Mutex::new(false);
static CHANGED: Condvar = Condvar::new();

fn main() {
    thread::spawn(|| {
        *READY.lock().unwrap() = true;
        CHANGED.notify_all();
    });
    let ready = CHANGED.wait_while(READY.lock().unwrap(), |ready| !*ready).unwrap();
    println!("{ready}");
}
