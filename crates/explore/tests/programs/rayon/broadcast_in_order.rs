//! A broadcast is run by the pool's workers, each in its turn: what an earlier one left to a worker, and in its thread, is there.
//! outcomes:
//! "[1, 1]\n"
use rayon::ThreadPoolBuilder;
use std::cell::Cell;

thread_local! {
    static RUNS: Cell<u32> = const { Cell::new(0) };
}

fn main() {
    let pool = ThreadPoolBuilder::new().num_threads(2).build().unwrap();
    pool.spawn_broadcast(|_| RUNS.set(RUNS.get() + 1));
    println!("{:?}", pool.broadcast(|_| RUNS.get()));
}
