//! The famous mistake: the mutex is taken before the semaphore. A consumer of an empty buffer holds the lock the producer needs.
//! outcomes:
//! "[1]\n"
//! "" deadlock
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};
use std::thread;

struct Semaphore {
    permits: Mutex<usize>,
    released: Condvar,
}

impl Semaphore {
    fn new(permits: usize) -> Self {
        Semaphore {
            permits: Mutex::new(permits),
            released: Condvar::new(),
        }
    }

    fn acquire(&self) {
        let mut permits = self.permits.lock().unwrap();
        while *permits == 0 {
            permits = self.released.wait(permits).unwrap();
        }
        *permits -= 1;
    }

    fn release(&self) {
        *self.permits.lock().unwrap() += 1;
        self.released.notify_one();
    }
}

fn main() {
    let buffer = Mutex::new(VecDeque::new());
    let (free, full) = (Semaphore::new(1), Semaphore::new(0));
    thread::scope(|scope| {
        scope.spawn(|| {
            let mut buffer = buffer.lock().unwrap();
            free.acquire();
            buffer.push_back(1);
            full.release();
        });
        let mut buffer = buffer.lock().unwrap();
        full.acquire();
        let got: Vec<i32> = buffer.pop_front().into_iter().collect();
        free.release();
        println!("{got:?}");
    });
}
