use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static NEXT: AtomicUsize = AtomicUsize::new(0);
static SERVING: AtomicUsize = AtomicUsize::new(0);
static COUNT: AtomicUsize = AtomicUsize::new(0);

fn work() {
    let ticket = NEXT.fetch_add(1, SeqCst);
    while SERVING.load(SeqCst) != ticket {
        thread::yield_now();
    }
    COUNT.store(COUNT.load(SeqCst) + 1, SeqCst);
    SERVING.fetch_add(1, SeqCst);
}

fn main() {
    let handles = [(); 3].map(|()| thread::spawn(work));
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{}", COUNT.load(SeqCst));
}
