use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::{Condvar, Mutex};
use std::thread;

const PRODUCERS: usize = 1;
const CONSUMERS: usize = 1;
const ITEMS: usize = 3;

struct Buffer {
    items: Mutex<VecDeque<usize>>,
    not_full: Condvar,
    not_empty: Condvar,
}

fn main() {
    let buffer = Arc::new(Buffer {
        items: Mutex::new(VecDeque::new()),
        not_full: Condvar::new(),
        not_empty: Condvar::new(),
    });
    let producers: Vec<_> = (0..PRODUCERS)
        .map(|producer| {
            let buffer = buffer.clone();
            thread::spawn(move || {
                for n in 0..ITEMS {
                    let mut items = buffer.items.lock().unwrap();
                    while items.len() == 1 {
                        items = buffer.not_full.wait(items).unwrap();
                    }
                    items.push_back(10 * (producer + 1) + n);
                    buffer.not_empty.notify_one();
                }
            })
        })
        .collect();
    let share = PRODUCERS * ITEMS / CONSUMERS;
    let consumers: Vec<_> = (0..CONSUMERS)
        .map(|_| {
            let buffer = buffer.clone();
            thread::spawn(move || {
                let mut got = Vec::new();
                for _ in 0..share {
                    let mut items = buffer.items.lock().unwrap();
                    while items.is_empty() {
                        items = buffer.not_empty.wait(items).unwrap();
                    }
                    got.push(items.pop_front().unwrap());
                    buffer.not_full.notify_one();
                }
                got
            })
        })
        .collect();
    for producer in producers {
        producer.join().unwrap();
    }
    for consumer in consumers {
        println!("{:?}", consumer.join().unwrap());
    }
}
