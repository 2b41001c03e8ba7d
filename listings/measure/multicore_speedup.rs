//! The speed-up of one rayon job on 1 .. p threads, beside what Amdahl's law says for its serial part, which is measured too.
use rayon::prelude::*;
use std::hint::black_box;
use std::time::Instant;

const ITEMS: u64 = 64;

/// A fixed amount of arithmetic, independent of every other item's.
fn item(seed: u64) -> u64 {
    (0..400_000).fold(seed, |x, _| {
        black_box(x.wrapping_mul(6364136223846793005).wrapping_add(1))
    })
}

/// Ten items that must follow each other, then the rest side by side. Gives the seconds of each part.
fn job() -> (f64, f64) {
    let start = Instant::now();
    let first = (0..10).fold(0, |x, _| item(x));
    let serial = start.elapsed().as_secs_f64();
    black_box(
        (0..ITEMS)
            .into_par_iter()
            .map(|n| item(first ^ n))
            .reduce(|| 0, |a, b| a ^ b),
    );
    (serial, start.elapsed().as_secs_f64())
}

fn main() {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let median = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        let mut runs: Vec<(f64, f64)> = (0..7).map(|_| pool.install(job)).collect();
        runs.sort_by(|a, b| a.1.total_cmp(&b.1));
        runs[3]
    };
    let (serial, one) = median(1);
    let fraction = serial / one;
    println!(
        "serial_part = {:.1} %  # share of the serial part in the time on one core",
        fraction * 100.0
    );
    for p in 1..=cores {
        println!(
            "measured_{p} = {:.2} times  # on {p}: measured speed-up",
            one / median(p).1
        );
        println!(
            "amdahl_{p} = {:.2} times  # on {p}: at most, by Amdahl's law",
            1.0 / (fraction + (1.0 - fraction) / p as f64)
        );
    }
}
