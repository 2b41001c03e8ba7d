//! Other readers come in as soon as the writer has become one of them.
//! outcomes:
//! "0 while reading 1\n"
//! "1 while reading 1\n"
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{RwLock, RwLockWriteGuard};
use std::thread;

fn main() {
    let lock = RwLock::new(0);
    let others = AtomicUsize::new(0);
    thread::scope(|scope| {
        let mut value = lock.write().unwrap();
        scope.spawn(|| {
            let value = lock.read().unwrap();
            assert_eq!(*value, 1);
            others.fetch_add(1, Ordering::SeqCst);
        });
        *value = 1;
        let value = RwLockWriteGuard::downgrade(value);
        println!("{} while reading {value}", others.load(Ordering::SeqCst));
    });
}
