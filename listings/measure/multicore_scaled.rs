//! A rayon job that grows with the threads: on p of them, p times the items that can be done side by side. How much more is done in the
//! time, beside what Gustafson's formula says for the serial part, which is measured too.
use rayon::prelude::*;
use std::hint::black_box;
use std::time::Instant;

const ITEMS: u64 = 64; // for each thread
const RUNS: usize = 300; // many and short, so that some are left alone by whatever else runs

/// A fixed amount of arithmetic, independent of every other item's.
fn item(seed: u64) -> u64 {
    (0..100_000).fold(seed, |x, _| {
        black_box(x.wrapping_mul(6364136223846793005).wrapping_add(1))
    })
}

/// Ten items that must follow each other, then so many side by side. Gives the seconds of the first part and of all.
fn job(items: u64) -> (f64, f64) {
    let start = Instant::now();
    let first = (0..10).fold(0, |x, _| item(x));
    let serial = start.elapsed().as_secs_f64();
    black_box(
        (0..items)
            .into_par_iter()
            .map(|n| item(first ^ n))
            .reduce(|| 0, |a, b| a ^ b),
    );
    (serial, start.elapsed().as_secs_f64())
}

/// The fastest first part, and the fastest whole, of the runs on so many threads.
fn fastest(threads: usize, items: u64) -> (f64, f64) {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .unwrap();
    (0..RUNS)
        .map(|_| pool.install(|| job(items)))
        .fold((f64::INFINITY, f64::INFINITY), |least, run| {
            (least.0.min(run.0), least.1.min(run.1))
        })
}

fn main() {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let (serial, one) = fastest(1, ITEMS);
    let share = serial / one;
    println!("runs = {RUNS}  # runs of each; the fastest counts");
    println!(
        "serial_part = {:.1} %  # share of the serial part in the time on one core",
        share * 100.0
    );
    for p in 1..=cores {
        let items = ITEMS * p as u64;
        let (alone, together) = match p {
            1 => (one, one),
            _ => (fastest(1, items).1, fastest(p, items).1),
        };
        println!(
            "time_{p} = {:.1} ms  # on {p}: the time for the serial part and {items} items",
            together * 1e3
        );
        println!(
            "scaled_{p} = {:.2} times  # on {p}: the work done in that time, in times what one core does",
            alone / together
        );
        println!(
            "gustafson_{p} = {:.2} times  # on {p}: the same by Gustafson's formula",
            share + (1.0 - share) * p as f64
        );
    }
}
