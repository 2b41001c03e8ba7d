//! The bounded buffer as a monitor: push waits while it is full, pop waits while it is empty.
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};
use std::thread;

const CAPACITY: usize = 5;
const ITEMS: u32 = 10;

#[derive(Default)]
struct Buffer {
    items: Mutex<VecDeque<u32>>,
    not_full: Condvar,
    not_empty: Condvar,
}

impl Buffer {
    fn push(&self, item: u32) {
        let mut items = self
            .not_full
            .wait_while(self.items.lock().unwrap(), |items| items.len() == CAPACITY)
            .unwrap();
        items.push_back(item);
        self.not_empty.notify_one();
    }

    fn pop(&self) -> u32 {
        let mut items = self
            .not_empty
            .wait_while(self.items.lock().unwrap(), |items| items.is_empty())
            .unwrap();
        let item = items.pop_front().unwrap();
        self.not_full.notify_one();
        item
    }
}

fn main() {
    let buffer = Buffer::default();
    thread::scope(|scope| {
        scope.spawn(|| (1..=ITEMS).for_each(|item| buffer.push(item)));
        let got: Vec<u32> = (0..ITEMS).map(|_| buffer.pop()).collect();
        println!("{got:?}");
    });
}
