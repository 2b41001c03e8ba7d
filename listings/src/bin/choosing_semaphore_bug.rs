//! A resource with priorities by semaphores, whose guard is let go before the waiter has it: right almost always.
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
        QUEUE[priority].acquire();
        GUARD.acquire(); // somebody else can come first
        WAITING[priority].fetch_sub(1, SeqCst);
    }
    BUSY.store(true, SeqCst);
    GUARD.release();
}

fn release() {
    GUARD.acquire();
    BUSY.store(false, SeqCst);
    match [0, 1].map(|priority| WAITING[priority].load(SeqCst)) {
        [0, 0] => {}
        [_, 0] => QUEUE[0].release(),
        _ => QUEUE[1].release(),
    }
    GUARD.release();
}

static INSIDE: AtomicUsize = AtomicUsize::new(0);

fn use_it(priority: usize) {
    acquire(priority);
    if INSIDE.fetch_add(1, SeqCst) > 0 {
        println!("two at once");
    }
    INSIDE.fetch_sub(1, SeqCst);
    release();
}

fn main() {
    let users = [thread::spawn(|| use_it(0)), thread::spawn(|| use_it(1))];
    use_it(0);
    for user in users {
        user.join().unwrap();
    }
    println!("done");
}
