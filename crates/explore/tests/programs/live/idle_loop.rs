//! A thread that loops for ever does not keep the program alive.
//! outcomes:
//! "bye\n"
use std::thread;

fn main() {
    thread::spawn(|| loop {});
    println!("bye");
}
