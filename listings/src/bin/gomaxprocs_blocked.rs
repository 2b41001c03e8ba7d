//! A task gives its permit back while it is blocked: one permit, and four are blocked at once.
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Barrier, Condvar, Mutex};
use std::thread;

const TASKS: usize = 4;

static FREE: Mutex<usize> = Mutex::new(1);
static RETURNED: Condvar = Condvar::new();

#[derive(Default)]
struct AtOnce {
    now: AtomicUsize,
    most: AtomicUsize,
}

impl AtOnce {
    fn enter(&self) {
        let now = self.now.fetch_add(1, SeqCst) + 1;
        self.most.fetch_max(now, SeqCst);
    }

    fn leave(&self) {
        self.now.fetch_sub(1, SeqCst);
    }
}

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

fn task(running: &AtOnce, blocked: &AtOnce, all_here: &Barrier) {
    take_permit();
    running.enter();
    running.leave();

    blocked.enter();
    return_permit(); // entering the "system call"
    all_here.wait(); // returns only when every task is in here
    take_permit(); // back again: stand in line for a permit
    blocked.leave();

    running.enter();
    running.leave();
    return_permit();
}

fn main() {
    let (running, blocked) = (AtOnce::default(), AtOnce::default());
    let all_here = Barrier::new(TASKS);
    thread::scope(|s| {
        for _ in 0..TASKS {
            s.spawn(|| task(&running, &blocked, &all_here));
        }
    });
    println!("most running at once: {}", running.most.load(SeqCst));
    println!("most blocked at once: {}", blocked.most.load(SeqCst));
}
