//! The obvious program: two threads borrow the same counter to change it.
use std::thread;

fn main() {
    let mut total = 0;
    thread::scope(|s| {
        s.spawn(|| (0..1_000_000).for_each(|_| total += 1));
        s.spawn(|| (0..1_000_000).for_each(|_| total += 1));
    });
    println!("total = {total}");
}
