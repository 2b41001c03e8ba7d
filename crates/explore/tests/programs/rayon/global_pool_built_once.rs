//! The global pool is built once, and its workers have the names that were asked for.
//! outcomes:
//! "worker 0\nThe global thread pool has already been initialized.\n"
use rayon::ThreadPoolBuilder;

fn main() {
    let builder = ThreadPoolBuilder::new().num_threads(1);
    builder.thread_name(|n| format!("worker {n}")).build_global().unwrap();
    rayon::scope(|s| s.spawn(|_| println!("{}", std::thread::current().name().unwrap_or("none"))));
    println!("{}", ThreadPoolBuilder::new().build_global().unwrap_err());
}
