//! A queue of Arc-managed nodes with a lock for each end (Michael and Scott's two-lock queue): first in, first out for each producer.
//! outcomes:
//! "[1, 2, 9]\n"
//! "[1, 9, 2]\n"
//! "[9, 1, 2]\n"
use std::sync::{Arc, Mutex};
use std::thread;

struct Node {
    value: u32,
    next: Mutex<Option<Arc<Node>>>,
}

struct Queue {
    head: Mutex<Arc<Node>>,
    tail: Mutex<Arc<Node>>,
}

impl Queue {
    fn new() -> Queue {
        let dummy = Arc::new(Node {
            value: 0,
            next: Mutex::new(None),
        });
        Queue {
            head: Mutex::new(dummy.clone()),
            tail: Mutex::new(dummy),
        }
    }

    fn push(&self, value: u32) {
        let node = Arc::new(Node {
            value,
            next: Mutex::new(None),
        });
        let mut tail = self.tail.lock().unwrap();
        *tail.next.lock().unwrap() = Some(node.clone());
        *tail = node;
    }

    fn pop(&self) -> Option<u32> {
        let mut head = self.head.lock().unwrap();
        let next = head.next.lock().unwrap().take()?;
        *head = next;
        Some(head.value)
    }
}

fn main() {
    let queue = Arc::new(Queue::new());
    let theirs = queue.clone();
    let other = thread::spawn(move || theirs.push(9));
    queue.push(1);
    queue.push(2);
    other.join().unwrap();
    let mut all = Vec::new();
    while let Some(value) = queue.pop() {
        all.push(value);
    }
    println!("{all:?}");
}
