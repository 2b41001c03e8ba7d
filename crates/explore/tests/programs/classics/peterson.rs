//! Peterson's algorithm keeps two threads out of each other's critical section.
//! outcomes:
//! "2\n"
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::thread;

static WANTS: [AtomicBool; 2] = [AtomicBool::new(false), AtomicBool::new(false)];
static TURN: AtomicUsize = AtomicUsize::new(0);
static COUNT: AtomicUsize = AtomicUsize::new(0);

fn enter(me: usize) {
    let other = 1 - me;
    WANTS[me].store(true, SeqCst);
    TURN.store(other, SeqCst);
    while WANTS[other].load(SeqCst) && TURN.load(SeqCst) == other {
        thread::yield_now();
    }
}

fn main() {
    let threads: Vec<_> = (0..2)
        .map(|me| {
            thread::spawn(move || {
                enter(me);
                let seen = COUNT.load(SeqCst);
                COUNT.store(seen + 1, SeqCst);
                WANTS[me].store(false, SeqCst);
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    println!("{}", COUNT.load(SeqCst));
}
