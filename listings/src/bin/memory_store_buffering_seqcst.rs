//! Two flags with sequentially consistent accesses: whoever is second sees the first.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static MINE: AtomicBool = AtomicBool::new(false);
static YOURS: AtomicBool = AtomicBool::new(false);

fn main() {
    let other = thread::spawn(|| {
        YOURS.store(true, SeqCst);
        MINE.load(SeqCst)
    });
    MINE.store(true, SeqCst);
    let i_saw = YOURS.load(SeqCst);
    let you_saw = other.join().unwrap();
    println!("{}", i8::from(i_saw) + i8::from(you_saw));
}
