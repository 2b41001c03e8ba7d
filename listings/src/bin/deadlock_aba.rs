//! Three numbered buffers, the free ones in a list: `FIRST` is the first of them, `NEXT` of each the one behind it.
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static FIRST: AtomicUsize = AtomicUsize::new(1);
static NEXT: [AtomicUsize; 4] = [
    AtomicUsize::new(0), // of no buffer: 0 says that there is none
    AtomicUsize::new(2),
    AtomicUsize::new(3),
    AtomicUsize::new(0),
];

/// Makes `to` the first in the place of `from`, if `from` still is.
fn replace(from: usize, to: usize) -> bool {
    FIRST.compare_exchange(from, to, SeqCst, SeqCst).is_ok()
}

fn take() -> usize {
    loop {
        let first = FIRST.load(SeqCst);
        let second = NEXT[first].load(SeqCst);
        if replace(first, second) {
            return first;
        }
    }
}

fn give_back(buffer: usize) {
    loop {
        let first = FIRST.load(SeqCst);
        NEXT[buffer].store(first, SeqCst);
        if replace(first, buffer) {
            return;
        }
    }
}

fn main() {
    let one = thread::spawn(take);
    let two = thread::spawn(|| {
        let (briefly, kept) = (take(), take());
        give_back(briefly);
        kept
    });
    let (one, two) = (one.join().unwrap(), two.join().unwrap());
    println!("one has {one}, two has {two}, the next is {}", take());
}
