//! The sleeping barber with one chair: a customer who finds it taken leaves. Nobody is lost.
//! outcomes:
//! "served 1, left 1\n"
//! "served 2, left 0\n"
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
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
    let waiting = Mutex::new(0);
    let (customers, chair) = (Semaphore::new(0), Semaphore::new(0));
    let left = AtomicU32::new(0);
    let served = thread::scope(|scope| {
        let barber = scope.spawn(|| {
            let mut served = 0;
            loop {
                customers.acquire();
                let mut waiting = waiting.lock().unwrap();
                if *waiting == 0 {
                    return served; // the closing bell
                }
                *waiting -= 1;
                drop(waiting);
                served += 1;
                chair.release();
            }
        });
        let visitors: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    let mut queue = waiting.lock().unwrap();
                    if *queue == 1 {
                        left.fetch_add(1, SeqCst);
                        return;
                    }
                    *queue += 1;
                    drop(queue);
                    customers.release();
                    chair.acquire();
                })
            })
            .collect();
        for visitor in visitors {
            visitor.join().unwrap();
        }
        customers.release();
        barber.join().unwrap()
    });
    println!("served {served}, left {}", left.load(SeqCst));
}
