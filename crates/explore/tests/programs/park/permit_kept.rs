//! A permit given before the park is kept.
//! outcomes:
//! "done\n"
use std::thread;

fn main() {
    thread::current().unpark();
    thread::park();
    println!("done");
}
