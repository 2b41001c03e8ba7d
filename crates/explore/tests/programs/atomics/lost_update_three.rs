//! Three threads: one, two or all three updates remain.
//! outcomes:
//! "1\n"
//! "2\n"
//! "3\n"
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static COUNT: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let add = || COUNT.store(COUNT.load(SeqCst) + 1, SeqCst);
    let handles = [thread::spawn(add), thread::spawn(add), thread::spawn(add)];
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    println!("{}", COUNT.load(SeqCst));
}
