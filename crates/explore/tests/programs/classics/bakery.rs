//! Lamport's bakery: numbers are drawn without any atomic read-modify-write, and two threads never are inside together.
//! outcomes:
//! "inside at most 1\n"
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::thread;

const N: usize = 2;
static CHOOSING: [AtomicBool; N] = [const { AtomicBool::new(false) }; N];
static NUMBER: [AtomicUsize; N] = [const { AtomicUsize::new(0) }; N];
static INSIDE: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

fn lock(me: usize) {
    CHOOSING[me].store(true, SeqCst);
    let highest = (0..N).map(|i| NUMBER[i].load(SeqCst)).max().unwrap();
    NUMBER[me].store(highest + 1, SeqCst);
    CHOOSING[me].store(false, SeqCst);
    for other in (0..N).filter(|&other| other != me) {
        while CHOOSING[other].load(SeqCst) {
            thread::yield_now();
        }
        loop {
            let theirs = NUMBER[other].load(SeqCst);
            if theirs == 0 || (NUMBER[me].load(SeqCst), me) < (theirs, other) {
                break;
            }
            thread::yield_now();
        }
    }
}

fn main() {
    thread::scope(|scope| {
        for me in 0..N {
            scope.spawn(move || {
                lock(me);
                let now = INSIDE.fetch_add(1, SeqCst) + 1;
                MOST.fetch_max(now, SeqCst);
                INSIDE.fetch_sub(1, SeqCst);
                NUMBER[me].store(0, SeqCst);
            });
        }
    });
    println!("inside at most {}", MOST.load(SeqCst));
}
