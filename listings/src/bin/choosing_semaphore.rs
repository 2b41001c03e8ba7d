//! A resource with priorities by semaphores: one guards the state, and one for each priority is where its waiters queue. The guard is handed on, not let go.
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::sync::{Condvar, Mutex};
use std::thread;

// HIDE
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
// SHOW

static GUARD: Semaphore = Semaphore::new(1);
static QUEUE: [Semaphore; 2] = [const { Semaphore::new(0) }; 2];
static BUSY: AtomicBool = AtomicBool::new(false); // these two only while holding the guard
static WAITING: [AtomicUsize; 2] = [const { AtomicUsize::new(0) }; 2];

fn acquire(priority: usize) {
    GUARD.acquire();
    if BUSY.load(SeqCst) {
        WAITING[priority].fetch_add(1, SeqCst);
        GUARD.release();
        QUEUE[priority].acquire(); // comes back holding the guard: release() passed it on
        WAITING[priority].fetch_sub(1, SeqCst);
    }
    BUSY.store(true, SeqCst);
    GUARD.release();
}

fn release() {
    GUARD.acquire();
    BUSY.store(false, SeqCst);
    match [0, 1].map(|priority| WAITING[priority].load(SeqCst)) {
        [0, 0] => GUARD.release(),
        [_, 0] => QUEUE[0].release(),
        _ => QUEUE[1].release(),
    }
}

fn main() {
    acquire(0);
    let users = [(0, "low"), (1, "high")].map(|(priority, name)| {
        thread::spawn(move || {
            acquire(priority);
            println!("{name}");
            release();
        })
    });
    while WAITING.iter().any(|waiting| waiting.load(SeqCst) == 0) {
        thread::yield_now();
    }
    release();
    for user in users {
        user.join().unwrap();
    }
}
