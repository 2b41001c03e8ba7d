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
    pub fn push_mut(&mut self, value: T) -> Result<(), T> {
        self.push(value)
    }
    pub fn pop_mut(&mut self) -> Option<T> {
        self.pop()
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
    pub fn push_mut(&mut self, value: T) {
        self.push(value);
    }
    pub fn pop_mut(&mut self) -> Option<T> {
        self.pop()
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
#[for_types(ArrayQueue<T>, SegQueue<T>)]
impl<T> IntoIterator for __T {
    type Item = T;
    type IntoIter = alloc::collections::vec_deque::IntoIter<T>;
    fn into_iter(self) -> alloc::collections::vec_deque::IntoIter<T> {
        self.items.into_inner().unwrap().into_iter()
    }
}
impl<T> core::fmt::Debug for ArrayQueue<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad("ArrayQueue { .. }")
    }
}
impl<T> core::fmt::Debug for SegQueue<T> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.pad("SegQueue { .. }")
    }
}
