//! Trying again until the exchange succeeds loses nothing.
//! outcomes:
//! "2\n"
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static COUNT: AtomicUsize = AtomicUsize::new(0);

fn add() {
    let mut seen = COUNT.load(SeqCst);
    while let Err(now) = COUNT.compare_exchange(seen, seen + 1, SeqCst, SeqCst) {
        seen = now;
    }
}

fn main() {
    let handles = [thread::spawn(add), thread::spawn(add)];
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    println!("{}", COUNT.load(SeqCst));
}
