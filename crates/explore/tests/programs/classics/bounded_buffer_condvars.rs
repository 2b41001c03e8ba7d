//! The bounded buffer as a monitor: one mutex, two condition variables, each wait in a loop.
//! outcomes:
//! "3\n"
use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

struct Buffer {
    items: Mutex<VecDeque<u32>>,
    not_full: Condvar,
    not_empty: Condvar,
    capacity: usize,
}

impl Buffer {
    fn push(&self, item: u32) {
        let mut items = self.items.lock().unwrap();
        while items.len() == self.capacity {
            items = self.not_full.wait(items).unwrap();
        }
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
    let buffer = Arc::new(Buffer {
        items: Mutex::default(),
        not_full: Condvar::new(),
        not_empty: Condvar::new(),
        capacity: 1,
    });
    let producers: Vec<_> = (1..=2)
        .map(|item| {
            let buffer = Arc::clone(&buffer);
            thread::spawn(move || buffer.push(item))
        })
        .collect();
    let sum = buffer.pop() + buffer.pop();
    for producer in producers {
        producer.join().unwrap();
    }
    println!("{sum}");
}
