use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

struct Counter {
    next: AtomicUsize,
    serving: AtomicUsize,
    count: AtomicUsize,
}

impl Counter {
    fn work(&self) {
        let ticket = self.next.fetch_add(1, SeqCst);
        while self.serving.load(SeqCst) != ticket {
            thread::yield_now();
        }
        self.count.store(self.count.load(SeqCst) + 1, SeqCst);
        self.serving.fetch_add(1, SeqCst);
    }
}

fn main() {
    let counter = Arc::new(Counter {
        next: AtomicUsize::new(0),
        serving: AtomicUsize::new(0),
        count: AtomicUsize::new(0),
    });
    let handles = [(); 3].map(|()| {
        let counter = counter.clone();
        thread::spawn(move || counter.work())
    });
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{}", counter.count.load(SeqCst));
}
