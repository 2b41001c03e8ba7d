//! The bounded buffer with two counting semaphores: free places and filled places; the mutex goes inside them.
use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};
use std::thread;

const CAPACITY: usize = 2;

struct Semaphore {
    permits: Mutex<usize>,
    released: Condvar,
}

impl Semaphore {
    const fn new(permits: usize) -> Semaphore {
        Semaphore {
            permits: Mutex::new(permits),
            released: Condvar::new(),
        }
    }

    fn acquire(&self) {
        let mut permits = self
            .released
            .wait_while(self.permits.lock().unwrap(), |permits| *permits == 0)
            .unwrap();
        *permits -= 1;
    }

    fn release(&self) {
        *self.permits.lock().unwrap() += 1;
        self.released.notify_one();
    }
}

static FREE: Semaphore = Semaphore::new(CAPACITY);
static FILLED: Semaphore = Semaphore::new(0);
static ITEMS: Mutex<VecDeque<u32>> = Mutex::new(VecDeque::new());

fn push(item: u32) {
    FREE.acquire(); // first wait for a place,
    ITEMS.lock().unwrap().push_back(item); // then take the lock, and let it go,
    FILLED.release(); // then tell the other side
}

fn pop() -> u32 {
    FILLED.acquire();
    let item = ITEMS.lock().unwrap().pop_front().unwrap();
    FREE.release();
    item
}

fn main() {
    let producer = thread::spawn(|| (1..=3).for_each(push));
    println!("{} {} {}", pop(), pop(), pop());
    producer.join().unwrap();
}
