//! One reader at a time may become the writer, with nobody else between what it read and what it writes: each key is made once.
//! outcomes:
//! "[0, 0] made 1, seen false\n"
//! "[0, 0] made 1, seen true\n"
//! "[1, 1] made 1, seen false\n"
//! "[1, 1] made 1, seen true\n"
use parking_lot::{RwLock, RwLockUpgradableReadGuard};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static MADE: AtomicU32 = AtomicU32::new(0);

fn get_or_make(cache: &RwLock<Option<u32>>, value: u32) -> u32 {
    let seen = cache.upgradable_read();
    if let Some(there) = *seen {
        return there;
    }
    MADE.fetch_add(1, Ordering::Relaxed);
    let mut slot = RwLockUpgradableReadGuard::upgrade(seen);
    assert!(slot.is_none());
    *slot = Some(value);
    value
}

fn main() {
    let cache = Arc::new(RwLock::new(None));
    let makers: Vec<_> = (0..2)
        .map(|value| {
            let cache = Arc::clone(&cache);
            thread::spawn(move || get_or_make(&cache, value))
        })
        .collect();
    let reader = {
        let cache = Arc::clone(&cache);
        thread::spawn(move || cache.read().is_some())
    };
    let got: Vec<u32> = makers.into_iter().map(|maker| maker.join().unwrap()).collect();
    let seen = reader.join().unwrap();
    println!("{got:?} made {}, seen {seen}", MADE.load(Ordering::Relaxed));
}
