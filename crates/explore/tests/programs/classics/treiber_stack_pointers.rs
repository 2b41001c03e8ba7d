//! Treiber's stack with boxed nodes and AtomicPtr: the popped value is one of the two pushed, or none was there yet.
//! outcomes:
//! "None\n"
//! "Some(1)\n"
//! "Some(2)\n"
use std::ptr;
use std::sync::atomic::{
    AtomicPtr,
    Ordering::{Acquire, Relaxed, Release},
};
use std::thread;

struct Node {
    value: u32,
    next: *mut Node,
}

struct Stack {
    head: AtomicPtr<Node>,
}

impl Stack {
    fn push(&self, value: u32) {
        let node = Box::into_raw(Box::new(Node {
            value,
            next: ptr::null_mut(),
        }));
        let mut head = self.head.load(Relaxed);
        loop {
            unsafe { (*node).next = head };
            match self
                .head
                .compare_exchange_weak(head, node, Release, Relaxed)
            {
                Ok(_) => return,
                Err(now) => head = now,
            }
        }
    }

    fn top(&self) -> Option<u32> {
        let head = self.head.load(Acquire);
        if head.is_null() {
            None
        } else {
            Some(unsafe { (*head).value })
        }
    }
}

fn main() {
    let stack = Stack {
        head: AtomicPtr::new(ptr::null_mut()),
    };
    thread::scope(|scope| {
        scope.spawn(|| stack.push(1));
        scope.spawn(|| stack.push(2));
        println!("{:?}", stack.top());
    });
}
