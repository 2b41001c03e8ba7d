//! A blocked task keeps its worker: two workers, three tasks that wait for each other, and nobody moves.
use std::sync::Barrier;

const TASKS: usize = 3;
const WORKERS: usize = 2;

fn main() {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(WORKERS)
        .build()
        .unwrap();
    let all_here = Barrier::new(TASKS);
    pool.scope(|s| {
        for _ in 0..TASKS {
            s.spawn(|_| {
                all_here.wait();
            });
        }
    });
    println!("all passed");
}
