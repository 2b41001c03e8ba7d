//! Each thread draws its own number.
//! outcomes:
//! "0 1\n"
//! "1 0\n"
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static NEXT: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let draw = || NEXT.fetch_add(1, SeqCst);
    let (first, second) = (thread::spawn(draw), thread::spawn(draw));
    println!("{} {}", first.join().unwrap(), second.join().unwrap());
}
