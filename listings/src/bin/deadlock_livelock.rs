//! Two polite people in a corridor: each sees the other in the way and steps aside, to the same side.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static WANTS: [AtomicBool; 2] = [AtomicBool::new(false), AtomicBool::new(false)];

fn pass(me: usize) {
    WANTS[me].store(true, SeqCst);
    while WANTS[1 - me].load(SeqCst) {
        WANTS[me].store(false, SeqCst); // after you
        thread::yield_now();
        WANTS[me].store(true, SeqCst); // now me
    }
    // in the corridor
    WANTS[me].store(false, SeqCst);
}

fn main() {
    let other = thread::spawn(|| pass(1));
    pass(0);
    other.join().unwrap();
    println!("both have passed");
}
