//! Each thread has its own.
//! outcomes:
//! "1 1 0\n"
use std::cell::Cell;
use std::thread;

thread_local! {
    static COUNT: Cell<i32> = const { Cell::new(0) };
}

fn main() {
    let count = || {
        COUNT.set(COUNT.get() + 1);
        COUNT.get()
    };
    let (first, second) = (thread::spawn(count), thread::spawn(count));
    println!("{} {} {}", first.join().unwrap(), second.join().unwrap(), COUNT.get());
}
