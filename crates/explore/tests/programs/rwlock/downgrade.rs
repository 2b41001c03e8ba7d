//! A writer that goes on as a reader reads what it wrote: nobody writes in between.
//! outcomes:
//! "1 1\n"
//! "1 2\n"
use std::sync::{RwLock, RwLockWriteGuard};
use std::thread;

static LOCK: RwLock<u32> = RwLock::new(0);

fn main() {
    let other = thread::spawn(|| *LOCK.write().unwrap() = 2);
    let mut writing = LOCK.write().unwrap();
    *writing = 1;
    let reading = RwLockWriteGuard::downgrade(writing);
    let read = *reading;
    drop(reading);
    other.join().unwrap();
    println!("{read} {}", LOCK.read().unwrap());
}
