//! A writer that becomes a reader lets nobody write in between.
//! outcomes:
//! "read 1, then 2\n"
//! "read 11, then 11\n"
use std::sync::{RwLock, RwLockWriteGuard};
use std::thread;

fn main() {
    let lock = RwLock::new(0);
    let read = thread::scope(|scope| {
        scope.spawn(|| {
            let mut value = lock.write().unwrap();
            *value = if *value == 0 { 10 } else { 2 };
        });
        let mut value = lock.write().unwrap();
        *value += 1;
        let value = RwLockWriteGuard::downgrade(value);
        *value
    });
    println!("read {read}, then {}", lock.read().unwrap());
}
