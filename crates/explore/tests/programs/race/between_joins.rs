//! Threads that are alike but for how they end: what main does after it has joined one of them may race with another that never ends.
//! outcomes:
//! "" deadlock
//! data race
use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

struct Sum(UnsafeCell<u32>);
unsafe impl Sync for Sum {}
static SUM: Sum = Sum(UnsafeCell::new(0));
static TURN: AtomicU32 = AtomicU32::new(0);

fn main() {
    let mut all = Vec::new();
    for _ in 0..2 {
        all.push(thread::spawn(|| {
            if TURN.fetch_add(1, Ordering::Relaxed) == 1 {
                unsafe { *SUM.0.get() += 1 };
                loop {
                    thread::park();
                }
            }
        }));
    }
    for one in all {
        one.join().unwrap();
        unsafe { *SUM.0.get() += 1 };
    }
}
