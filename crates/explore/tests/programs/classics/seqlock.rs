//! A sequence lock: the reader retries until no write fell between, so it never sees half a write.
//! outcomes:
//! "0 0\n"
//! "1 1\n"
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

static SEQUENCE: AtomicU32 = AtomicU32::new(0);
static LEFT: AtomicU32 = AtomicU32::new(0);
static RIGHT: AtomicU32 = AtomicU32::new(0);

fn read() -> (u32, u32) {
    loop {
        let before = SEQUENCE.load(SeqCst);
        if before % 2 == 1 {
            continue;
        }
        let pair = (LEFT.load(SeqCst), RIGHT.load(SeqCst));
        if SEQUENCE.load(SeqCst) == before {
            return pair;
        }
    }
}

fn main() {
    let writer = thread::spawn(|| {
        SEQUENCE.fetch_add(1, SeqCst);
        LEFT.store(1, SeqCst);
        RIGHT.store(1, SeqCst);
        SEQUENCE.fetch_add(1, SeqCst);
    });
    let (left, right) = read();
    println!("{left} {right}");
    writer.join().unwrap();
}
