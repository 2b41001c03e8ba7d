//! Two threads may be in the hook at once: what it counts without care gets lost.
//! outcomes:
//! "1\n" thread-panic "thread 1" thread-panic "thread 2"
//! "2\n" thread-panic "thread 1" thread-panic "thread 2"
use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

static SEEN: AtomicUsize = AtomicUsize::new(0);

fn main() {
    panic::set_hook(Box::new(|_| {
        let seen = SEEN.load(Ordering::Relaxed);
        SEEN.store(seen + 1, Ordering::Relaxed);
    }));
    let one = thread::spawn(|| panic!("one"));
    let two = thread::spawn(|| panic!("two"));
    one.join().unwrap_err();
    two.join().unwrap_err();
    println!("{}", SEEN.load(Ordering::Relaxed));
}
