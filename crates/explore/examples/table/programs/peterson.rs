use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static FLAGS: [AtomicUsize; 2] = [AtomicUsize::new(0), AtomicUsize::new(0)];
static TURN: AtomicUsize = AtomicUsize::new(0);
static COUNT: AtomicUsize = AtomicUsize::new(0);

fn enter(me: usize) {
    FLAGS[me].store(1, SeqCst);
    TURN.store(1 - me, SeqCst);
    while FLAGS[1 - me].load(SeqCst) == 1 && TURN.load(SeqCst) == 1 - me {
        thread::yield_now();
    }
    let seen = COUNT.load(SeqCst);
    COUNT.store(seen + 1, SeqCst);
    FLAGS[me].store(0, SeqCst);
}

fn main() {
    let handles = [0, 1].map(|me| thread::spawn(move || enter(me)));
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{}", COUNT.load(SeqCst));
}
