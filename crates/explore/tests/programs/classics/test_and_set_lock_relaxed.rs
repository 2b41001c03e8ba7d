//! The same spin lock with relaxed orderings everywhere: nothing orders the plain accesses, a data race.
//! outcomes:
//! data race
use std::cell::UnsafeCell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;

struct SpinLock {
    locked: AtomicBool,
    value: UnsafeCell<u32>,
}

unsafe impl Sync for SpinLock {}

fn main() {
    let shared = Arc::new(SpinLock {
        locked: AtomicBool::new(false),
        value: UnsafeCell::new(0),
    });
    let theirs = shared.clone();
    let add = |lock: &SpinLock| {
        while lock.locked.swap(true, Relaxed) {
            thread::yield_now();
        }
        unsafe { *lock.value.get() += 1 };
        lock.locked.store(false, Relaxed);
    };
    let other = thread::spawn(move || add(&theirs));
    add(&shared);
    other.join().unwrap();
}
