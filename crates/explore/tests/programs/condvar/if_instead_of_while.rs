//! Waiting with `if`: what one was told of, another may have taken.
//! outcomes:
//! "true false\n"
//! "false true\n"
//! "" deadlock
use std::sync::{Condvar, Mutex};
use std::thread;

static ITEMS: Mutex<Vec<i32>> = Mutex::new(Vec::new());
static CHANGED: Condvar = Condvar::new();

fn main() {
    let waiter = thread::spawn(|| {
        let mut items = ITEMS.lock().unwrap();
        if items.is_empty() {
            items = CHANGED.wait(items).unwrap();
        }
        items.pop().is_some()
    });
    let thief = thread::spawn(|| ITEMS.lock().unwrap().pop().is_some());
    ITEMS.lock().unwrap().push(1);
    CHANGED.notify_one();
    let got = waiter.join().unwrap();
    println!("{got} {}", thief.join().unwrap());
}
