//! One thread too few ever comes.
//! outcomes:
//! "waiting\n" deadlock
use std::sync::Barrier;

fn main() {
    println!("waiting");
    Barrier::new(2).wait();
    println!("never");
}
