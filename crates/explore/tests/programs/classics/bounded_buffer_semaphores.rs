//! The bounded buffer with two counting semaphores and a mutex inside them.
//! outcomes:
//! "[1, 2]\n"
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
    let mut got = Vec::new();
    thread::scope(|scope| {
        scope.spawn(|| {
            for item in 1..=2 {
                free.acquire();
                buffer.lock().unwrap().push_back(item);
                full.release();
            }
        });
        for _ in 0..2 {
            full.acquire();
            got.push(buffer.lock().unwrap().pop_front().unwrap());
            free.release();
        }
    });
    println!("{got:?}");
}
