//! Who may release? A semaphore's permit can be given back by anybody, even one who never took it; then two are inside.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::thread;

struct Semaphore {
    permits: Mutex<u32>,
    released: Condvar,
}

impl Semaphore {
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

static DOOR: Semaphore = Semaphore {
    permits: Mutex::new(1),
    released: Condvar::new(),
};
static INSIDE: AtomicU32 = AtomicU32::new(0);
static MOST: AtomicU32 = AtomicU32::new(0);

fn visit() {
    DOOR.acquire();
    MOST.fetch_max(INSIDE.fetch_add(1, SeqCst) + 1, SeqCst);
    INSIDE.fetch_sub(1, SeqCst);
    DOOR.release();
}

fn main() {
    let visitors = [thread::spawn(visit), thread::spawn(visit)];
    DOOR.release(); // a mistake somewhere else: nothing was acquired
    for visitor in visitors {
        visitor.join().unwrap();
    }
    println!("at most {} inside", MOST.load(SeqCst));
}
