//! A cell without a name of its own is shared all the same.
//! outcomes:
//! data race
use std::cell::Cell;
use std::thread;

struct Counter(Cell<u32>);

unsafe impl Sync for Counter {}

fn main() {
    let counter = &Counter(Cell::new(0));
    thread::scope(|scope| {
        scope.spawn(|| counter.0.set(counter.0.get() + 1));
        counter.0.set(counter.0.get() + 1);
    });
    println!("{}", counter.0.get());
}
