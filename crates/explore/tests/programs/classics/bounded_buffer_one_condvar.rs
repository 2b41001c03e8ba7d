//! The hidden mistake: one condition variable for both sides and notify_one. With two consumers and a buffer of one place a wake-up can
//! reach the wrong side, and everybody waits.
//! outcomes:
//! "done\n"
//! "" deadlock
use std::sync::{Condvar, Mutex};
use std::thread;

struct Slot {
    item: Mutex<Option<u32>>,
    changed: Condvar,
}

impl Slot {
    fn put(&self, item: u32) {
        let mut slot = self.item.lock().unwrap();
        while slot.is_some() {
            slot = self.changed.wait(slot).unwrap();
        }
        *slot = Some(item);
        self.changed.notify_one();
    }

    fn take(&self) -> u32 {
        let mut slot = self.item.lock().unwrap();
        loop {
            if let Some(item) = slot.take() {
                self.changed.notify_one();
                return item;
            }
            slot = self.changed.wait(slot).unwrap();
        }
    }
}

fn main() {
    let slot = Slot {
        item: Mutex::new(None),
        changed: Condvar::new(),
    };
    thread::scope(|scope| {
        scope.spawn(|| slot.take());
        scope.spawn(|| slot.take());
        slot.put(1);
        slot.put(2);
    });
    println!("done");
}
