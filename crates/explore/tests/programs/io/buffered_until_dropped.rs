//! What goes through a buffer is printed when the buffer is flushed or dropped, all at once.
//! outcomes:
//! "a\nb\nmain\n"
//! "main\na\nb\n"
use std::io::{self, BufWriter, Write};
use std::thread;

fn main() {
    let writer = thread::spawn(|| {
        let mut out = BufWriter::new(io::stdout());
        writeln!(out, "a").unwrap();
        writeln!(out, "b").unwrap();
    });
    println!("main");
    writer.join().unwrap();
}
