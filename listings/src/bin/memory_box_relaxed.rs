//! A message in plain memory and a relaxed flag: nothing orders the write before the read, so it is a data race.
use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::thread;

struct Letter(UnsafeCell<u32>);
// SAFETY: claims that the flag orders all accesses. With relaxed accesses the claim is false.
unsafe impl Sync for Letter {}

static LETTER: Letter = Letter(UnsafeCell::new(0));
static SENT: AtomicBool = AtomicBool::new(false);

fn main() {
    let sender = thread::spawn(|| {
        unsafe { *LETTER.0.get() = 42 };
        SENT.store(true, Relaxed);
    });
    if SENT.load(Relaxed) {
        println!("got {}", unsafe { *LETTER.0.get() });
    } else {
        println!("nothing yet");
    }
    sender.join().unwrap();
}
