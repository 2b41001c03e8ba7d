//! A rayon pool of two workers runs six tasks: no more than two at once.
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

const TASKS: usize = 6;
const WORKERS: usize = 2;

static RUNNING: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

fn task() {
    let now = RUNNING.fetch_add(1, SeqCst) + 1;
    MOST.fetch_max(now, SeqCst);
    RUNNING.fetch_sub(1, SeqCst);
}

fn main() {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(WORKERS)
        .build()
        .unwrap();
    pool.scope(|s| {
        for _ in 0..TASKS {
            s.spawn(|_| task());
        }
    });
    println!("most running at once: {}", MOST.load(SeqCst));
}
