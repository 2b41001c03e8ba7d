//! An atomic in an Arc, without a static.
//! outcomes:
//! "1\n"
//! "2\n"
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

fn main() {
    let count = Arc::new(AtomicUsize::new(0));
    let handles: Vec<_> = (0..2)
        .map(|_| {
            let count = Arc::clone(&count);
            thread::spawn(move || {
                let seen = count.load(SeqCst);
                count.store(seen + 1, SeqCst);
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{}", count.load(SeqCst));
}
