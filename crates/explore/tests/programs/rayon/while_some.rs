//! A part that met `None` stops the others at their next item, so what is kept depends on who was first.
//! outcomes:
//! "[]\n"
//! "[1]\n"
use rayon::prelude::*;

fn main() {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(2)
        .build()
        .unwrap();
    let kept: Vec<i32> = pool.install(|| {
        [Some(0), None]
            .into_par_iter()
            .update(|item| {
                if let Some(number) = item {
                    *number += 1;
                }
            })
            .while_some()
            .collect()
    });
    println!("{kept:?}");
}
