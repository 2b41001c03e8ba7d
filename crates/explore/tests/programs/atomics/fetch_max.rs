//! The largest value stays, in any order.
//! outcomes:
//! "7\n"
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static BEST: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let handles = [3, 7, 5].map(|n| thread::spawn(move || BEST.fetch_max(n, SeqCst)));
    handles.into_iter().for_each(|handle| drop(handle.join().unwrap()));
    println!("{}", BEST.load(SeqCst));
}
