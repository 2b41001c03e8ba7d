//! A thread that keeps standard output locked prints itself, and must not wait for one that wants to print.
//! outcomes:
//! "mine\n" deadlock
//! "its\nmine\n"
use std::io;
use std::thread;

fn main() {
    let printer = thread::spawn(|| println!("its"));
    let _out = io::stdout().lock();
    println!("mine");
    printer.join().unwrap();
}
