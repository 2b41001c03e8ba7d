//! One thread doubles a number, the other adds 1 to it. Both compute first and put the result in by compare and exchange.
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::thread;

static TOTAL: AtomicU64 = AtomicU64::new(3);

fn change(compute: impl Fn(u64) -> u64) {
    let mut seen = TOTAL.load(SeqCst);
    while let Err(now) = TOTAL.compare_exchange(seen, compute(seen), SeqCst, SeqCst) {
        seen = now; // somebody was faster: compute again from what is there now
    }
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| change(|seen| seen * 2));
        scope.spawn(|| change(|seen| seen + 1));
    });
    println!("total = {}", TOTAL.load(SeqCst));
}
