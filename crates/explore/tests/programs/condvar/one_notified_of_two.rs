//! Two may wait, one is told: the other waits for ever.
//! outcomes:
//! "done\n"
//! "" deadlock
use std::sync::{Condvar, Mutex};
use std::thread;

static READY: Mutex<bool> = Mutex::new(false);
static CHANGED: Condvar = Condvar::new();

fn wait() {
    let mut ready = READY.lock().unwrap();
    while !*ready {
        ready = CHANGED.wait(ready).unwrap();
    }
}

fn main() {
    let waiters = [thread::spawn(wait), thread::spawn(wait)];
    *READY.lock().unwrap() = true;
    CHANGED.notify_one();
    waiters.into_iter().for_each(|waiter| waiter.join().unwrap());
    println!("done");
}
