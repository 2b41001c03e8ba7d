//! Standard input is empty: a reader sends no line, and its receiver sees the end.
//! outcomes:
//! "0 lines, read 0\n"
use std::io::{self, BufRead};
use std::sync::mpsc;
use std::thread;

fn main() -> io::Result<()> {
    let (sender, receiver) = mpsc::channel();
    let reader = thread::spawn(move || {
        for line in io::stdin().lock().lines() {
            sender.send(line.unwrap()).unwrap();
        }
    });
    let lines = receiver.iter().count();
    reader.join().unwrap();
    let mut rest = String::new();
    let read = io::stdin().read_line(&mut rest)?;
    println!("{lines} lines, read {read}");
    Ok(())
}
