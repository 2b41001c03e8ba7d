//! A thread ends the whole program; main waits in vain.
//! outcomes:
//! "" exit 3
use std::thread;

fn main() {
    thread::spawn(|| std::process::exit(3)).join().unwrap();
    println!("never");
}
