//! Whether a thread has finished is only certain after the join.
//! outcomes:
//! "true\n"
//! "false\n"
use std::thread;

fn main() {
    let handle = thread::spawn(|| ());
    let finished = handle.is_finished();
    handle.join().unwrap();
    println!("{finished}");
}
