//! A scope waits for all its threads.
//! outcomes:
//! "child\nafter\n"
use std::thread;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| println!("child"));
    });
    println!("after");
}
