//! Exactly one of those who waited is the leader: either.
//! outcomes:
//! "true false\n"
//! "false true\n"
use std::sync::Barrier;
use std::thread;

fn main() {
    let barrier = Barrier::new(2);
    thread::scope(|scope| {
        let first = scope.spawn(|| barrier.wait().is_leader());
        let second = scope.spawn(|| barrier.wait().is_leader());
        println!("{} {}", first.join().unwrap(), second.join().unwrap());
    });
}
