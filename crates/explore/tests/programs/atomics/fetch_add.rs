//! One step reads and writes: nothing is lost.
//! outcomes:
//! "2\n"
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

static COUNT: AtomicUsize = AtomicUsize::new(0);

fn main() {
    let add = || COUNT.fetch_add(1, SeqCst);
    let handles = [thread::spawn(add), thread::spawn(add)];
    handles.into_iter().for_each(|handle| drop(handle.join().unwrap()));
    println!("{}", COUNT.load(SeqCst));
}
