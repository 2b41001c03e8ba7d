//! The same sum in several arrangements: what sharing too often costs, and what dividing too finely costs.
use rayon::prelude::*;
use std::hint::black_box;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;
use std::time::Instant;

const ITEMS: u64 = 2_000_000;
const RUNS: usize = 15;
const THREADS: u64 = 2;

fn item(n: u64) -> u64 {
    black_box(n ^ (n >> 3)) % 10
}

/// The fastest of several runs, in nanoseconds for each item; every run must give the same total.
fn fastest(expected: u64, work: impl Fn() -> u64) -> f64 {
    let run = |_| {
        let start = Instant::now();
        assert_eq!(work(), expected);
        start.elapsed().as_nanos() as f64 / ITEMS as f64
    };
    (0..RUNS).map(run).fold(f64::INFINITY, f64::min)
}

fn in_threads(work: impl Fn(std::ops::Range<u64>) + Sync) {
    let work = &work;
    thread::scope(|scope| {
        for t in 0..THREADS {
            scope.spawn(move || work(t * ITEMS / THREADS..(t + 1) * ITEMS / THREADS));
        }
    });
}

fn main() {
    let expected: u64 = (0..ITEMS).map(item).sum();
    let alone = fastest(expected, || (0..ITEMS).map(item).sum());
    let pieces = fastest(expected, || {
        let total = AtomicU64::new(0);
        in_threads(|range| {
            total.fetch_add(range.map(item).sum(), Relaxed);
        });
        total.into_inner()
    });
    let atomic = fastest(expected, || {
        let total = AtomicU64::new(0);
        in_threads(|range| {
            for n in range {
                total.fetch_add(item(n), Relaxed);
            }
        });
        total.into_inner()
    });
    let mutex = fastest(expected, || {
        let total = Mutex::new(0);
        in_threads(|range| {
            for n in range {
                *total.lock().unwrap() += item(n);
            }
        });
        total.into_inner().unwrap()
    });
    let rayon = fastest(expected, || (0..ITEMS).into_par_iter().map(item).sum());
    let one_by_one = fastest(expected, || {
        (0..ITEMS as u32)
            .into_par_iter()
            .with_max_len(1)
            .map(|n| item(n.into()))
            .sum()
    });
    println!("alone = {alone:.2} ns  # one thread");
    println!("pieces = {pieces:.2} ns  # two threads, one addition to the total each");
    println!("rayon = {rayon:.2} ns  # rayon, pieces as it likes");
    println!("one_by_one = {one_by_one:.2} ns  # rayon, made to divide down to single items");
    println!("atomic = {atomic:.2} ns  # two threads, an atomic addition for each item");
    println!("mutex = {mutex:.2} ns  # two threads, a mutex for each item");
}
