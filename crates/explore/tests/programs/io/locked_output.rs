//! Who has locked standard output prints all its lines before anybody else prints one.
//! outcomes:
//! "one\ntwo\nother\nmain\n"
//! "other\none\ntwo\nmain\n"
use std::io::{self, Write};
use std::thread;

fn main() {
    let writer = thread::spawn(|| {
        let mut out = io::stdout().lock();
        writeln!(out, "one").unwrap();
        writeln!(out, "two").unwrap();
    });
    let other = thread::spawn(|| println!("other"));
    writer.join().unwrap();
    other.join().unwrap();
    println!("main");
}
