//! The CLH queue lock: each thread spins on its predecessor's node.
//! outcomes:
//! "2\n"
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::thread;

const N: usize = 2;
// Node N is the first holder's predecessor: it is free from the start.
static BUSY: [AtomicBool; N + 1] = [const { AtomicBool::new(false) }; N + 1];
static TAIL: AtomicUsize = AtomicUsize::new(N);
static COUNT: AtomicUsize = AtomicUsize::new(0);

fn main() {
    thread::scope(|scope| {
        for me in 0..N {
            scope.spawn(move || {
                BUSY[me].store(true, SeqCst);
                let before = TAIL.swap(me, SeqCst);
                while BUSY[before].load(SeqCst) {
                    thread::yield_now();
                }
                COUNT.store(COUNT.load(SeqCst) + 1, SeqCst);
                BUSY[me].store(false, SeqCst);
            });
        }
    });
    println!("{}", COUNT.load(SeqCst));
}
