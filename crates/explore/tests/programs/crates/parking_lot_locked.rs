//! Whether a lock is held may be asked without taking it.
//! outcomes:
//! "true true\nfalse false\n"
use parking_lot::{Mutex, RwLock};

fn main() {
    let (mutex, rwlock) = (Mutex::new(0), RwLock::new(0));
    {
        let (_mutex, _rwlock) = (mutex.lock(), rwlock.read());
        println!("{} {}", mutex.is_locked(), rwlock.is_locked());
    }
    println!("{} {}", mutex.is_locked(), rwlock.is_locked());
}
