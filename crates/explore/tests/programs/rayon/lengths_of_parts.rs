//! Parts are no longer than `with_max_len`, and no shorter than `with_min_len`, says. What is skipped is run all the same.
//! outcomes:
//! "8 1 skipped 3\n"
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;
use std::sync::atomic::{AtomicU32, Ordering};

fn main() {
    let pool = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let parts = pool.install(|| {
        let one_each = (0..8u32).into_par_iter().with_max_len(1).map(|n| n + 1);
        let one_for_all = (0..8u32).into_par_iter().with_min_len(8);
        (
            one_each.fold(|| 0, |sum, n| sum + n).count(),
            one_for_all.fold(|| 0, |sum, n| sum + n).count(),
        )
    });
    print!("{} {} ", parts.0, parts.1);
    let run = AtomicU32::new(0);
    let all = [1u32, 2, 3];
    pool.install(|| {
        all.par_iter().map(|n| run.fetch_add(*n - *n + 1, Ordering::Relaxed)).skip(9).count()
    });
    println!("skipped {}", run.into_inner());
}
