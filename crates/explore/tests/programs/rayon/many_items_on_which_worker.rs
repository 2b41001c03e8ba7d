//! Who asks on which worker it runs is not run in one piece.
//! outcomes:
//! "0\n"
//! "1\n"
//! "2\n"
//! "3\n"
use rayon::prelude::*;

fn main() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(4).build().unwrap();
    let on: Vec<usize> = pool.install(|| (0..5).into_par_iter().map(|_| rayon::current_thread_index().unwrap()).collect());
    println!("{}", on.iter().max().unwrap());
}
