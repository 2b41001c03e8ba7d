//! The flag is stored with release and loaded with acquire: who sees the flag sees what was written before it.
use std::sync::atomic::{
    AtomicBool, AtomicU32,
    Ordering::{Acquire, Relaxed, Release},
};
use std::thread;

static MESSAGE: AtomicU32 = AtomicU32::new(0);
static SENT: AtomicBool = AtomicBool::new(false);

fn main() {
    let sender = thread::spawn(|| {
        MESSAGE.store(42, Relaxed);
        SENT.store(true, Release); // everything above is included
    });
    if SENT.load(Acquire) {
        println!("got {}", MESSAGE.load(Relaxed));
    } else {
        println!("nothing yet");
    }
    sender.join().unwrap();
}
