//! A worker that waits for another pool runs its own pool's jobs meanwhile.
//! outcomes:
//! "done\n"
use rayon::ThreadPoolBuilder;

fn main() {
    let first = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    let second = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    first.install(|| second.install(|| first.install(|| println!("done"))));
}
