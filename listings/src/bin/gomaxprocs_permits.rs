//! Six threads, two permits: a thread runs only while it holds a permit.
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::thread;

const TASKS: usize = 6;
const PERMITS: usize = 2;

static FREE: Mutex<usize> = Mutex::new(PERMITS);
static RETURNED: Condvar = Condvar::new();
static RUNNING: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

fn take_permit() {
    let mut free = RETURNED
        .wait_while(FREE.lock().unwrap(), |free| *free == 0)
        .unwrap();
    *free -= 1;
}

fn return_permit() {
    *FREE.lock().unwrap() += 1;
    RETURNED.notify_one();
}

fn task() {
    take_permit();
    let now = RUNNING.fetch_add(1, SeqCst) + 1;
    MOST.fetch_max(now, SeqCst);
    RUNNING.fetch_sub(1, SeqCst);
    return_permit();
}

fn main() {
    thread::scope(|s| {
        for _ in 0..TASKS {
            s.spawn(task);
        }
    });
    println!("most running at once: {}", MOST.load(SeqCst));
}
