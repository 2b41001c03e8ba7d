//! Solution two: at most N - 1 sit down at a time.
//! outcomes:
//! "all ate\n"
use std::sync::{Condvar, Mutex};
use std::thread;

const N: usize = 3;

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
    let forks = [const { Mutex::new(()) }; N];
    let seats = Semaphore::new(N - 1);
    thread::scope(|scope| {
        for i in 0..N {
            let (seats, left, right) = (&seats, &forks[i], &forks[(i + 1) % N]);
            scope.spawn(move || {
                seats.acquire();
                let left = left.lock().unwrap();
                let right = right.lock().unwrap();
                drop((left, right));
                seats.release();
            });
        }
    });
    println!("all ate");
}
