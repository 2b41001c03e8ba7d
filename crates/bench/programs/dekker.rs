use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

const TRIES: usize = 2;

struct Dekker {
    flags: [AtomicUsize; 2],
    turn: AtomicUsize,
    count: AtomicUsize,
}

impl Dekker {
    fn enter(&self, me: usize) -> bool {
        self.flags[me].store(1, SeqCst);
        let mut tried = 0;
        while self.flags[1 - me].load(SeqCst) == 1 {
            tried += 1;
            if tried == TRIES {
                self.flags[me].store(0, SeqCst);
                return false;
            }
            if self.turn.load(SeqCst) != me {
                self.flags[me].store(0, SeqCst);
                let mut waited = 0;
                while self.turn.load(SeqCst) != me {
                    waited += 1;
                    if waited == TRIES {
                        return false;
                    }
                }
                self.flags[me].store(1, SeqCst);
            }
        }
        let seen = self.count.load(SeqCst);
        self.count.store(seen + 1, SeqCst);
        self.turn.store(1 - me, SeqCst);
        self.flags[me].store(0, SeqCst);
        true
    }
}

fn main() {
    let lock = Arc::new(Dekker {
        flags: [AtomicUsize::new(0), AtomicUsize::new(0)],
        turn: AtomicUsize::new(0),
        count: AtomicUsize::new(0),
    });
    let handles = [0, 1].map(|me| {
        let lock = lock.clone();
        thread::spawn(move || lock.enter(me))
    });
    let entered = handles.map(|handle| handle.join().unwrap());
    println!("{entered:?} {}", lock.count.load(SeqCst));
}
