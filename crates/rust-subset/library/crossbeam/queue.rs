//! `crossbeam::queue`: each operation is atomic, done under one lock.

use alloc::collections::VecDeque;
use std::sync::Mutex;

pub struct ArrayQueue<T> {
    items: Mutex<VecDeque<T>>,
    capacity: usize,
}
impl<T> ArrayQueue<T> {
    pub fn new(cap: usize) -> ArrayQueue<T> {
        assert!(cap > 0, "capacity must be non-zero");
        ArrayQueue {
            items: Mutex::new(VecDeque::new()),
            capacity: cap,
        }
    }
    pub fn push(&self, value: T) -> Result<(), T> {
        let mut items = self.items.lock().unwrap();
        if items.len() == self.capacity {
            return Err(value);
        }
        items.push_back(value);
        Ok(())
    }
    pub fn force_push(&self, value: T) -> Option<T> {
        let mut items = self.items.lock().unwrap();
        let old = if items.len() == self.capacity {
            items.pop_front()
        } else {
            None
        };
        items.push_back(value);
        old
    }
    pub fn pop(&self) -> Option<T> {
        self.items.lock().unwrap().pop_front()
    }
    pub fn capacity(&self) -> usize {
        self.capacity
    }
    pub fn len(&self) -> usize {
        self.items.lock().unwrap().len()
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
    pub fn is_full(&self) -> bool {
        self.len() == self.capacity
    }
}

pub struct SegQueue<T> {
    items: Mutex<VecDeque<T>>,
}
impl<T> SegQueue<T> {
    pub const fn new() -> SegQueue<T> {
        SegQueue {
            items: Mutex::new(VecDeque::new()),
        }
    }
    pub fn push(&self, value: T) {
        self.items.lock().unwrap().push_back(value);
    }
    pub fn pop(&self) -> Option<T> {
        self.items.lock().unwrap().pop_front()
    }
    pub fn len(&self) -> usize {
        self.items.lock().unwrap().len()
    }
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
impl<T> Default for SegQueue<T> {
    fn default() -> SegQueue<T> {
        SegQueue::new()
    }
}
