//! A ticket lock serves in the order in which tickets were drawn.
//! outcomes:
//! "3\n"
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

#[derive(Default)]
struct TicketLock {
    next: AtomicUsize,
    serving: AtomicUsize,
}

impl TicketLock {
    fn with<R>(&self, critical: impl FnOnce() -> R) -> R {
        let ticket = self.next.fetch_add(1, Ordering::Relaxed);
        while self.serving.load(Ordering::Acquire) != ticket {
            std::hint::spin_loop();
        }
        let result = critical();
        self.serving.store(ticket + 1, Ordering::Release);
        result
    }
}

fn main() {
    let lock = TicketLock::default();
    let count = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                lock.with(|| count.store(count.load(Ordering::Relaxed) + 1, Ordering::Relaxed))
            });
        }
    });
    println!("{}", count.load(Ordering::Relaxed));
}
