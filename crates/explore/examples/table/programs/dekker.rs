use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

const TRIES: usize = 2;

static FLAGS: [AtomicUsize; 2] = [AtomicUsize::new(0), AtomicUsize::new(0)];
static TURN: AtomicUsize = AtomicUsize::new(0);
static COUNT: AtomicUsize = AtomicUsize::new(0);

fn enter(me: usize) -> bool {
    FLAGS[me].store(1, SeqCst);
    let mut tried = 0;
    while FLAGS[1 - me].load(SeqCst) == 1 {
        tried += 1;
        if tried == TRIES {
            FLAGS[me].store(0, SeqCst);
            return false;
        }
        if TURN.load(SeqCst) != me {
            FLAGS[me].store(0, SeqCst);
            let mut waited = 0;
            while TURN.load(SeqCst) != me {
                waited += 1;
                if waited == TRIES {
                    return false;
                }
            }
            FLAGS[me].store(1, SeqCst);
        }
    }
    let seen = COUNT.load(SeqCst);
    COUNT.store(seen + 1, SeqCst);
    TURN.store(1 - me, SeqCst);
    FLAGS[me].store(0, SeqCst);
    true
}

fn main() {
    let handles = [0, 1].map(|me| thread::spawn(move || enter(me)));
    let entered = handles.map(|handle| handle.join().unwrap());
    println!("{entered:?} {}", COUNT.load(SeqCst));
}
