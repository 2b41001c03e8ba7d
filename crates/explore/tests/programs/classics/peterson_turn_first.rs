//! Peterson's algorithm with its first two lines exchanged: both can be inside, and one addition is lost.
//! outcomes:
//! "1\n"
//! "2\n"
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::SeqCst};
use std::thread;

static WANTS: [AtomicBool; 2] = [AtomicBool::new(false), AtomicBool::new(false)];
static TURN: AtomicUsize = AtomicUsize::new(0);
static COUNT: AtomicUsize = AtomicUsize::new(0);

fn main() {
    thread::scope(|scope| {
        for me in 0..2 {
            scope.spawn(move || {
                let other = 1 - me;
                TURN.store(other, SeqCst);
                WANTS[me].store(true, SeqCst);
                while WANTS[other].load(SeqCst) && TURN.load(SeqCst) == other {
                    std::hint::spin_loop();
                }
                let seen = COUNT.load(SeqCst);
                COUNT.store(seen + 1, SeqCst);
                WANTS[me].store(false, SeqCst);
            });
        }
    });
    println!("{}", COUNT.load(SeqCst));
}
