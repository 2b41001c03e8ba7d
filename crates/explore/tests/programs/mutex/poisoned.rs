//! A panic while the lock is held poisons it; the data is still there.
//! outcomes:
//! "poisoned 1\n" thread-panic "thread 1"
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let lock = Arc::new(Mutex::new(0));
    let copy = Arc::clone(&lock);
    let result = thread::spawn(move || {
        let mut guard = copy.lock().unwrap();
        *guard = 1;
        panic!("with the lock held");
    })
    .join();
    assert!(result.is_err());
    match lock.lock() {
        Ok(_) => println!("fine"),
        Err(poison) => println!("poisoned {}", *poison.into_inner()),
    }
}
