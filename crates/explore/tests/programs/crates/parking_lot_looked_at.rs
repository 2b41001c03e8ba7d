//! Who asks whether a lock is held takes nothing from others: their tries succeed, and it may see them.
//! outcomes:
//! "true true false false\n"
//! "true true false true\n"
//! "true true true false\n"
//! "true true true true\n"
use parking_lot::{Mutex, RwLock};
use std::thread;

static MUTEX: Mutex<i32> = Mutex::new(0);
static LOCK: RwLock<i32> = RwLock::new(0);

fn main() {
    let looks = thread::spawn(|| (MUTEX.is_locked(), LOCK.is_locked()));
    let mutex = MUTEX.try_lock();
    let lock = LOCK.try_read();
    let (a, b) = (mutex.is_some(), lock.is_some());
    drop(mutex);
    drop(lock);
    let (c, d) = looks.join().unwrap();
    println!("{a} {b} {c} {d}");
}
