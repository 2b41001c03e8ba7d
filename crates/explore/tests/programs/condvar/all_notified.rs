//! Two may wait, all are told.
//! outcomes:
//! "done\n"
use std::sync::{Condvar, Mutex};
use std::thread;

static READY: Mutex<bool> = Mutex::new(false);
static CHANGED: Condvar = Condvar::new();

fn wait() {
    let ready = READY.lock().unwrap();
    drop(CHANGED.wait_while(ready, |ready| !*ready).unwrap());
}

fn main() {
    let waiters = [thread::spawn(wait), thread::spawn(wait)];
    *READY.lock().unwrap() = true;
    CHANGED.notify_all();
    waiters.into_iter().for_each(|waiter| waiter.join().unwrap());
    println!("done");
}
