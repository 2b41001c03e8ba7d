//! Treiber's stack over a table of nodes: two pushes and two pops lose nothing.
//! outcomes:
//! "[1, 2]\n"
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

const NONE: usize = usize::MAX;
static HEAD: AtomicUsize = AtomicUsize::new(NONE);
static NEXT: [AtomicUsize; 3] = [const { AtomicUsize::new(NONE) }; 3];

fn push(node: usize) {
    let mut head = HEAD.load(SeqCst);
    loop {
        NEXT[node].store(head, SeqCst);
        match HEAD.compare_exchange(head, node, SeqCst, SeqCst) {
            Ok(_) => return,
            Err(now) => head = now,
        }
    }
}

fn pop() -> Option<usize> {
    loop {
        let head = HEAD.load(SeqCst);
        if head == NONE {
            return None;
        }
        let next = NEXT[head].load(SeqCst);
        if HEAD.compare_exchange(head, next, SeqCst, SeqCst).is_ok() {
            return Some(head);
        }
    }
}

fn main() {
    let threads: Vec<_> = (1..3)
        .map(|node| thread::spawn(move || push(node)))
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    let mut all: Vec<usize> = std::iter::from_fn(pop).collect();
    all.sort();
    println!("{all:?}");
}
