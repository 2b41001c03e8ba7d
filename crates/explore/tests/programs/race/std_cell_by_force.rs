//! A `Cell` is no atomic, whatever a program claims: what std does to it, the program does.
//! outcomes:
//! data race
use std::cell::Cell;
use std::thread;

struct Counter(Cell<u32>);

unsafe impl Sync for Counter {}

fn main() {
    let counter = Counter(Cell::new(0));
    let counter = &counter;
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(move || counter.0.set(counter.0.get() + 1));
        }
    });
    println!("{}", counter.0.get());
}
