//! A `Cell` may be changed through a shared reference, but not from two threads.
use std::cell::Cell;
use std::thread;

fn main() {
    let total = Cell::new(0);
    thread::scope(|s| {
        s.spawn(|| total.set(total.get() + 1));
        s.spawn(|| total.set(total.get() + 1));
    });
    println!("total = {}", total.get());
}
