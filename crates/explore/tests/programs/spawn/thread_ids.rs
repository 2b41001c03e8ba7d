//! Threads are numbered from 1 on, as they are spawned.
//! outcomes:
//! "ThreadId(1) ThreadId(2) ThreadId(3)\n"
use std::thread;

fn main() {
    let spawned = || thread::spawn(|| thread::current().id()).join().unwrap();
    println!("{:?} {:?} {:?}", thread::current().id(), spawned(), spawned());
}
