//! What threads have for themselves: each call has its own `depth`, on its thread's own stack; the static is one for all.
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

static CALLS: AtomicU32 = AtomicU32::new(0);

fn descend(depth: u32) -> u32 {
    CALLS.fetch_add(1, SeqCst);
    if depth == 0 {
        0
    } else {
        1 + descend(depth - 1)
    }
}

fn main() {
    let depths = [2, 3].map(|depth| thread::spawn(move || descend(depth)));
    println!("{:?}", depths.map(|thread| thread.join().unwrap()));
    println!("{} calls", CALLS.load(SeqCst));
}
