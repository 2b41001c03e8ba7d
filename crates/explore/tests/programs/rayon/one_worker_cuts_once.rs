//! What there is to do is cut once even for a single worker, which a fold shows.
//! outcomes:
//! "[[0, 1], [2, 3]]\n"
use rayon::prelude::*;

fn main() {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    let parts: Vec<Vec<i32>> = pool.install(|| {
        let numbers = (0..4).into_par_iter();
        numbers
            .fold(Vec::new, |mut part, n| {
                part.push(n);
                part
            })
            .collect()
    });
    println!("{parts:?}");
}
