//! Lamport's fast mutex: seven accesses when nobody else wants in, and still exclusion.
//! outcomes:
//! "2\n"
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::thread;

const N: usize = 2;
static X: AtomicUsize = AtomicUsize::new(0);
static Y: AtomicUsize = AtomicUsize::new(0);
static BUSY: [AtomicBool; N + 1] = [const { AtomicBool::new(false) }; N + 1];
static COUNT: AtomicUsize = AtomicUsize::new(0);

fn lock(me: usize) {
    'start: loop {
        BUSY[me].store(true, SeqCst);
        X.store(me, SeqCst);
        if Y.load(SeqCst) != 0 {
            BUSY[me].store(false, SeqCst);
            while Y.load(SeqCst) != 0 {}
            continue 'start;
        }
        Y.store(me, SeqCst);
        if X.load(SeqCst) != me {
            BUSY[me].store(false, SeqCst);
            for other in 1..=N {
                while BUSY[other].load(SeqCst) {}
            }
            if Y.load(SeqCst) != me {
                while Y.load(SeqCst) != 0 {}
                continue 'start;
            }
        }
        return;
    }
}

fn unlock(me: usize) {
    Y.store(0, SeqCst);
    BUSY[me].store(false, SeqCst);
}

fn main() {
    let threads: Vec<thread::JoinHandle<()>> = (1..=N)
        .map(|me| {
            thread::spawn(move || {
                lock(me);
                COUNT.store(COUNT.load(SeqCst) + 1, SeqCst);
                unlock(me);
            })
        })
        .collect();
    threads
        .into_iter()
        .for_each(|thread| thread.join().unwrap());
    println!("{}", COUNT.load(SeqCst));
}
