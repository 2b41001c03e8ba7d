//! Each thread raises its own flag, then looks at the other's. Can both find the other's flag down?
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;

static MINE: AtomicBool = AtomicBool::new(false);
static YOURS: AtomicBool = AtomicBool::new(false);

fn main() {
    let other = thread::spawn(|| {
        YOURS.store(true, Relaxed);
        MINE.load(Relaxed)
    });
    MINE.store(true, Relaxed);
    let i_saw = YOURS.load(Relaxed);
    let you_saw = other.join().unwrap();
    println!("{}", i8::from(i_saw) + i8::from(you_saw));
}
