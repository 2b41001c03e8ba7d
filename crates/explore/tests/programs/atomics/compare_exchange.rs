//! The first to exchange wins; the other learns who it was.
//! outcomes:
//! "Ok(0) Err(1)\n"
//! "Err(2) Ok(0)\n"
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static OWNER: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let claim = |id| OWNER.compare_exchange(0, id, SeqCst, SeqCst);
    let (first, second) = (thread::spawn(move || claim(1)), thread::spawn(move || claim(2)));
    println!("{:?} {:?}", first.join().unwrap(), second.join().unwrap());
}
