use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

const THREADS: usize = 2;
const K: usize = 3;

fn main() {
    let count = Arc::new(AtomicUsize::new(0));
    let handles: Vec<_> = (0..THREADS)
        .map(|_| {
            let count = count.clone();
            thread::spawn(move || {
                for _ in 0..K {
                    let seen = count.load(SeqCst);
                    count.store(seen + 1, SeqCst);
                }
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{}", count.load(SeqCst));
}
