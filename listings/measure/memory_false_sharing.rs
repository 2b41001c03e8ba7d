//! Two threads, a counter each, nothing shared in the program: beside each other in one cache line, or a line apart. And one counter for both.
use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;
use std::time::Instant;

const TIMES: u64 = 5_000_000;

#[repr(align(128))]
struct Apart(AtomicU64);

fn nanoseconds(a: &AtomicU64, b: &AtomicU64) -> f64 {
    let mut runs: Vec<f64> = (0..7)
        .map(|_| {
            let start = Instant::now();
            thread::scope(|scope| {
                for counter in [a, b] {
                    scope.spawn(|| {
                        for _ in 0..TIMES {
                            black_box(counter.fetch_add(1, Relaxed));
                        }
                    });
                }
            });
            start.elapsed().as_secs_f64() * 1e9 / TIMES as f64
        })
        .collect();
    runs.sort_by(f64::total_cmp);
    runs[3]
}

fn main() {
    let beside = [AtomicU64::new(0), AtomicU64::new(0)];
    let apart = [Apart(AtomicU64::new(0)), Apart(AtomicU64::new(0))];
    println!(
        "apart = {:.1} ns  # an addition, two counters a line apart",
        nanoseconds(&apart[0].0, &apart[1].0)
    );
    println!(
        "beside = {:.1} ns  # an addition, two counters beside each other",
        nanoseconds(&beside[0], &beside[1])
    );
    println!(
        "shared = {:.1} ns  # an addition, one counter for both threads",
        nanoseconds(&beside[0], &beside[0])
    );
}
