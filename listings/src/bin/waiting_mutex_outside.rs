//! The famous mistake: the mutex is taken first. Whoever waits inside for the other side holds what the other side needs.
use std::sync::{Condvar, Mutex};
use std::thread;

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

static FILLED: Semaphore = Semaphore::new(0);
static ITEMS: Mutex<Vec<u32>> = Mutex::new(Vec::new());

fn main() {
    let producer = thread::spawn(|| {
        ITEMS.lock().unwrap().push(1);
        FILLED.release();
    });
    let mut items = ITEMS.lock().unwrap(); // before the semaphore: this is the mistake
    FILLED.acquire();
    println!("{:?}", items.pop());
    drop(items);
    producer.join().unwrap();
}
