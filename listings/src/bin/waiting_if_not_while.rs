//! `if` where `while` should be: between the notification and the waking, another consumer takes the item.
use std::sync::{Condvar, Mutex};
use std::thread;

static ITEMS: Mutex<Vec<u32>> = Mutex::new(Vec::new());
static PUSHED: Condvar = Condvar::new();

fn consume() -> Option<u32> {
    let mut items = ITEMS.lock().unwrap();
    if items.is_empty() {
        items = PUSHED.wait(items).unwrap();
    }
    items.pop() // "there is one, I was woken for it"
}

fn produce(item: u32) {
    ITEMS.lock().unwrap().push(item);
    PUSHED.notify_all();
}

fn main() {
    let consumers = [thread::spawn(consume), thread::spawn(consume)];
    produce(7);
    produce(7);
    let got = consumers.map(|consumer| consumer.join().unwrap());
    println!("{} of 2 got an item", got.iter().flatten().count());
}
