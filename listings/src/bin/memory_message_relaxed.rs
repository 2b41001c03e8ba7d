//! A message and a flag that says it is there, both relaxed.
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::Relaxed};
use std::thread;

static MESSAGE: AtomicU32 = AtomicU32::new(0);
static SENT: AtomicBool = AtomicBool::new(false);

fn main() {
    let sender = thread::spawn(|| {
        MESSAGE.store(42, Relaxed);
        SENT.store(true, Relaxed);
    });
    if SENT.load(Relaxed) {
        println!("got {}", MESSAGE.load(Relaxed));
    } else {
        println!("nothing yet");
    }
    sender.join().unwrap();
}
