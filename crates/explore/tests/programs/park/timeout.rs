//! A park may end by the clock.
//! outcomes:
//! "done\n"
use std::thread;
use std::time::Duration;

fn main() {
    thread::park_timeout(Duration::from_millis(2));
    println!("done");
}
