//! Before a part begins, it is looked whether another one has found something: then nothing of it is run. Whoever finds stops its own.
//! outcomes:
//! "1 true\n"
//! "2 true\n"
use rayon::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};

fn main() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
    let runs = AtomicUsize::new(0);
    let found = pool.install(|| {
        [1, 2]
            .par_iter()
            .map(|x| {
                runs.fetch_add(1, Ordering::Relaxed);
                x
            })
            .find_any(|_| true)
            .is_some()
    });
    println!("{} {found}", runs.into_inner());
}
