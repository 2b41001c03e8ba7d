use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

struct Peterson {
    flags: [AtomicUsize; 2],
    turn: AtomicUsize,
    count: AtomicUsize,
}

impl Peterson {
    fn enter(&self, me: usize) {
        self.flags[me].store(1, SeqCst);
        self.turn.store(1 - me, SeqCst);
        while self.flags[1 - me].load(SeqCst) == 1 && self.turn.load(SeqCst) == 1 - me {
            thread::yield_now();
        }
        let seen = self.count.load(SeqCst);
        self.count.store(seen + 1, SeqCst);
        self.flags[me].store(0, SeqCst);
    }
}

fn main() {
    let lock = Arc::new(Peterson {
        flags: [AtomicUsize::new(0), AtomicUsize::new(0)],
        turn: AtomicUsize::new(0),
        count: AtomicUsize::new(0),
    });
    let handles = [0, 1].map(|me| {
        let lock = lock.clone();
        thread::spawn(move || lock.enter(me))
    });
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{}", lock.count.load(SeqCst));
}
