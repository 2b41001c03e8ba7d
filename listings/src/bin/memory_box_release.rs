//! A message in plain memory, its flag stored with release and loaded with acquire: the accesses are ordered, and the claim is true.
use std::cell::UnsafeCell;
use std::sync::atomic::{
    AtomicBool,
    Ordering::{Acquire, Release},
};
use std::thread;

struct Letter(UnsafeCell<u32>);
// SAFETY: claims that the flag orders all accesses. Release and acquire make it so.
unsafe impl Sync for Letter {}

static LETTER: Letter = Letter(UnsafeCell::new(0));
static SENT: AtomicBool = AtomicBool::new(false);

fn main() {
    let sender = thread::spawn(|| {
        unsafe { *LETTER.0.get() = 42 };
        SENT.store(true, Release);
    });
    if SENT.load(Acquire) {
        println!("got {}", unsafe { *LETTER.0.get() });
    } else {
        println!("nothing yet");
    }
    sender.join().unwrap();
}
