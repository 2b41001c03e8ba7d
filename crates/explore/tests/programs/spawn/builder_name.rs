//! A name given to a builder.
//! outcomes:
//! "worker\n"
use std::thread;

fn main() {
    let builder = thread::Builder::new().name("worker".to_string());
    let worker = builder.spawn(|| println!("{}", thread::current().name().unwrap())).unwrap();
    worker.join().unwrap();
}
