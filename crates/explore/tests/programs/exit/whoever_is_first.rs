//! The thread exits with 3, main with 0: the first decides.
//! outcomes:
//! ""
//! "" exit 3
use std::thread;

fn main() {
    thread::spawn(|| std::process::exit(3));
}
