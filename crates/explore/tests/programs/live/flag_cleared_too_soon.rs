//! The flag is up only for a moment: who misses it spins for ever.
//! outcomes:
//! "seen\n"
//! "" livelock
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static FLAG: AtomicBool = AtomicBool::new(false);

fn main() {
    let setter = thread::spawn(|| {
        FLAG.store(true, SeqCst);
        FLAG.store(false, SeqCst);
    });
    while !FLAG.load(SeqCst) {
        thread::yield_now();
    }
    setter.join().unwrap();
    println!("seen");
}
