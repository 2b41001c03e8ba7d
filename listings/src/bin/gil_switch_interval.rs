//! A lock with a switch interval, as CPython has it: who waits too long asks, and the holder hands over.
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

const THREADS: usize = 2;
const STEPS: usize = 10_000;
const INTERVAL: Duration = Duration::from_millis(5);

static HELD: Mutex<bool> = Mutex::new(false);
static LET_GO: Condvar = Condvar::new();
static ASKED: AtomicBool = AtomicBool::new(false);

static RUNNING: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

fn take() {
    let mut held = HELD.lock().unwrap();
    while *held {
        let (guard, wait) = LET_GO.wait_timeout(held, INTERVAL).unwrap();
        held = guard;
        if wait.timed_out() {
            ASKED.store(true, SeqCst);
        }
    }
    *held = true;
}

fn let_go() {
    *HELD.lock().unwrap() = false;
    LET_GO.notify_one();
}

fn one_step() {
    let now = RUNNING.fetch_add(1, SeqCst) + 1;
    MOST.fetch_max(now, SeqCst);
    RUNNING.fetch_sub(1, SeqCst);
}

fn interpret() {
    take();
    for _ in 0..STEPS {
        one_step();
        if ASKED.swap(false, SeqCst) {
            let_go();
            take();
        }
    }
    let_go();
}

fn main() {
    thread::scope(|s| {
        for _ in 0..THREADS {
            s.spawn(interpret);
        }
    });
    println!("most running at once: {}", MOST.load(SeqCst));
}
