//! Nobody gives a permit.
//! outcomes:
//! "" deadlock
use std::thread;

fn main() {
    thread::park();
    println!("never");
}
