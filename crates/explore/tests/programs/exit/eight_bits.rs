//! Of an exit code, whoever waits for the process sees eight bits; the thread that exits ends them all.
//! outcomes:
//! "" exit 7
//! "main waits\n" exit 7
use std::process;
use std::thread;

fn main() {
    let leaver = thread::spawn(|| process::exit(256 + 7));
    println!("main waits");
    leaver.join().unwrap();
    println!("never");
}
