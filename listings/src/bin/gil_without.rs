//! Threads that compute, with no lock between them: how many are at it at the same time?
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

const THREADS: usize = 3;
const STEPS: usize = 10_000;

static RUNNING: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

fn one_step() {
    let now = RUNNING.fetch_add(1, SeqCst) + 1;
    MOST.fetch_max(now, SeqCst);
    RUNNING.fetch_sub(1, SeqCst);
}

fn main() {
    thread::scope(|s| {
        for _ in 0..THREADS {
            s.spawn(|| {
                for _ in 0..STEPS {
                    one_step();
                }
            });
        }
    });
    println!("most running at once: {}", MOST.load(SeqCst));
}
