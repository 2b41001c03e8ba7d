//! A sleep takes at least its time.
//! outcomes:
//! "true\n"
use std::thread;
use std::time::{Duration, Instant};

fn main() {
    let start = Instant::now();
    thread::sleep(Duration::from_millis(3));
    println!("{}", start.elapsed() >= Duration::from_millis(3));
}
