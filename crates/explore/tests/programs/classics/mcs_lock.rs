//! The MCS queue lock: each thread spins on its own node (nodes in a table, addressed by number).
//! outcomes:
//! "2\n"
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::thread;

const N: usize = 2;
const NONE: usize = usize::MAX;

struct Node {
    next: AtomicUsize,
    waiting: AtomicBool,
}

static NODES: [Node; N] = [const {
    Node {
        next: AtomicUsize::new(NONE),
        waiting: AtomicBool::new(false),
    }
}; N];
static TAIL: AtomicUsize = AtomicUsize::new(NONE);
static COUNT: AtomicUsize = AtomicUsize::new(0);

fn lock(me: usize) {
    NODES[me].next.store(NONE, SeqCst);
    NODES[me].waiting.store(true, SeqCst);
    let before = TAIL.swap(me, SeqCst);
    if before != NONE {
        NODES[before].next.store(me, SeqCst);
        while NODES[me].waiting.load(SeqCst) {
            std::hint::spin_loop();
        }
    }
}

fn unlock(me: usize) {
    if NODES[me].next.load(SeqCst) == NONE {
        if TAIL.compare_exchange(me, NONE, SeqCst, SeqCst).is_ok() {
            return;
        }
        while NODES[me].next.load(SeqCst) == NONE {
            std::hint::spin_loop();
        }
    }
    let next = NODES[me].next.load(SeqCst);
    NODES[next].waiting.store(false, SeqCst);
}

fn main() {
    thread::scope(|scope| {
        for me in 0..N {
            scope.spawn(move || {
                lock(me);
                COUNT.store(COUNT.load(SeqCst) + 1, SeqCst);
                unlock(me);
            });
        }
    });
    println!("{}", COUNT.load(SeqCst));
}
