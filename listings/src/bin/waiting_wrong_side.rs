//! One condition variable for both sides and `notify_one`: the wake-up can reach somebody who has no use for it.
use std::sync::{Condvar, Mutex};
use std::thread;

static SLOT: Mutex<Option<u32>> = Mutex::new(None);
static CHANGED: Condvar = Condvar::new();

fn put(item: u32) {
    let mut slot = CHANGED
        .wait_while(SLOT.lock().unwrap(), |slot| slot.is_some())
        .unwrap();
    *slot = Some(item);
    CHANGED.notify_one();
}

fn take() -> u32 {
    let mut slot = CHANGED
        .wait_while(SLOT.lock().unwrap(), |slot| slot.is_none())
        .unwrap();
    CHANGED.notify_one();
    slot.take().unwrap()
}

fn main() {
    let consumers = [thread::spawn(take), thread::spawn(take)];
    put(1);
    put(2);
    let sum: u32 = consumers
        .into_iter()
        .map(|consumer| consumer.join().unwrap())
        .sum();
    println!("{sum}");
}
