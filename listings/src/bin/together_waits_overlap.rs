//! Waiting together: eight tasks that each wait are all waiting at the same moment.
use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::thread;

const N: usize = 8;

fn main() {
    let waiting = AtomicUsize::new(0);
    let most = AtomicUsize::new(0);
    let answer = Barrier::new(N);
    thread::scope(|scope| {
        for _ in 0..N {
            scope.spawn(|| {
                let now = waiting.fetch_add(1, SeqCst) + 1;
                most.fetch_max(now, SeqCst);
                answer.wait(); // stands for a reply from a disk or a network
                waiting.fetch_sub(1, SeqCst);
            });
        }
    });
    println!("{} waited at once", most.into_inner());
}
