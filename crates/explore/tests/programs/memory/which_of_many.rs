//! What a reference leads to is all that tells the situations apart: a static, the heap or a local, each of them 0 until then.
//!
//! outcomes:
//! "1000000\n"
//! "0100000\n"
//! "0010000\n"
//! "0001000\n"
//! "0000100\n"
//! "0000010\n"
//! "0000001\n"
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

static A: AtomicU32 = AtomicU32::new(0);
static B: AtomicU32 = AtomicU32::new(0);
static C: AtomicU32 = AtomicU32::new(0);
static TURN: AtomicU32 = AtomicU32::new(0);

fn main() {
    let (d, e) = (AtomicU32::new(0), AtomicU32::new(0));
    let f: &'static AtomicU32 = Box::leak(Box::new(AtomicU32::new(0)));
    let g: &'static AtomicU32 = Box::leak(Box::new(AtomicU32::new(0)));
    let all = [&A, &B, &C, &d, &e, f, g];
    let turns = thread::spawn(|| {
        for turn in 1..7 {
            TURN.store(turn, SeqCst);
        }
    });
    let chosen = all[TURN.load(SeqCst) as usize];
    turns.join().unwrap();
    chosen.store(1, SeqCst);
    for one in all {
        print!("{}", one.load(SeqCst));
    }
    println!();
}
