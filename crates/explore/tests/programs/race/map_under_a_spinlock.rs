//! The same map with a lock of one's own around it.
//! outcomes:
//! "2 Some(1)\n"
use std::cell::UnsafeCell;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

struct Scores {
    locked: AtomicBool,
    map: UnsafeCell<HashMap<&'static str, u32>>,
}

unsafe impl Sync for Scores {}

impl Scores {
    fn with<R>(&self, work: impl FnOnce(&mut HashMap<&'static str, u32>) -> R) -> R {
        while self.locked.swap(true, Ordering::Acquire) {
            std::hint::spin_loop();
        }
        let result = work(unsafe { &mut *self.map.get() });
        self.locked.store(false, Ordering::Release);
        result
    }
}

fn main() {
    let scores = Scores { locked: AtomicBool::new(false), map: UnsafeCell::new(HashMap::new()) };
    thread::scope(|scope| {
        for name in ["ann", "bob"] {
            let scores = &scores;
            scope.spawn(move || scores.with(|map| *map.entry(name).or_insert(0) += 1));
        }
    });
    println!("{} {:?}", scores.with(|map| map.len()), scores.with(|map| map.get("ann").copied()));
}
