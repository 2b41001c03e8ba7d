//! Both readers are inside at once: each waits there for the other.
//! outcomes:
//! "together\n"
use std::sync::{Barrier, RwLock};
use std::thread;

fn main() {
    let (lock, barrier) = (RwLock::new(1), Barrier::new(2));
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let _guard = lock.read().unwrap();
                barrier.wait();
            });
        }
    });
    println!("together");
}
