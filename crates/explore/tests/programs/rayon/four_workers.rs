//! Six items for four workers, who also wait for each other's: in every order of them all, the sum is the same.
//! outcomes:
//! "91\n"
use rayon::prelude::*;

fn main() {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(4).build().unwrap();
    let sum: u32 = pool.install(|| (1..=6u32).into_par_iter().map(|x| x * x).sum());
    println!("{sum}");
}
