//! The receivers of an `after` share its one message: who comes late waits for nothing.
//! outcomes:
//! "true false\n"
//! "false true\n"
use crossbeam::channel::after;
use std::thread;
use std::time::Duration;

fn main() {
    let mine = after(Duration::from_millis(1));
    let theirs = mine.clone();
    let limit = Duration::from_millis(9);
    let thread = thread::spawn(move || theirs.recv_timeout(limit).is_ok());
    println!("{} {}", mine.recv_timeout(limit).is_ok(), thread.join().unwrap());
}
