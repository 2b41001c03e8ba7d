//! Dekker's algorithm, the first correct mutual exclusion of two threads by loads and stores alone.
//! outcomes:
//! "2\n"
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::thread;

struct Dekker {
    wants: [AtomicBool; 2],
    turn: AtomicUsize,
}

impl Dekker {
    fn lock(&self, me: usize) {
        let other = 1 - me;
        self.wants[me].store(true, SeqCst);
        while self.wants[other].load(SeqCst) {
            if self.turn.load(SeqCst) != me {
                self.wants[me].store(false, SeqCst);
                while self.turn.load(SeqCst) != me {
                    thread::yield_now();
                }
                self.wants[me].store(true, SeqCst);
            }
        }
    }

    fn unlock(&self, me: usize) {
        self.turn.store(1 - me, SeqCst);
        self.wants[me].store(false, SeqCst);
    }
}

fn main() {
    let lock = Dekker {
        wants: [const { AtomicBool::new(false) }; 2],
        turn: AtomicUsize::new(0),
    };
    let count = AtomicUsize::new(0);
    thread::scope(|scope| {
        for me in 0..2 {
            let (lock, count) = (&lock, &count);
            scope.spawn(move || {
                lock.lock(me);
                let seen = count.load(SeqCst);
                count.store(seen + 1, SeqCst);
                lock.unlock(me);
            });
        }
    });
    println!("{}", count.into_inner());
}
