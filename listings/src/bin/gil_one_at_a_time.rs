//! Threads that compute under one global lock, which each lays down every few steps.
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

const THREADS: usize = 3;
const STEPS: usize = 10_000;
const INTERVAL: usize = 100; // steps between two chances for the others

static GIL: Mutex<()> = Mutex::new(());
static RUNNING: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

fn one_step() {
    let now = RUNNING.fetch_add(1, SeqCst) + 1;
    MOST.fetch_max(now, SeqCst);
    RUNNING.fetch_sub(1, SeqCst);
}

fn interpret() {
    let mut gil = GIL.lock().unwrap();
    for step in 1..=STEPS {
        one_step();
        if step % INTERVAL == 0 {
            drop(gil); // a waiting thread may get it now
            gil = GIL.lock().unwrap();
        }
    }
}

fn main() {
    thread::scope(|s| {
        for _ in 0..THREADS {
            s.spawn(interpret);
        }
    });
    println!("most running at once: {}", MOST.load(SeqCst));
}
