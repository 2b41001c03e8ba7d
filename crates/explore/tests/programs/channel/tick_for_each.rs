//! Who waits for a tick that another already waits for gets the next one.
//! outcomes:
//! "different\n"
use crossbeam::channel::tick;
use std::thread;
use std::time::Duration;

fn main() {
    let mine = tick(Duration::from_millis(20));
    let theirs = mine.clone();
    let thread = thread::spawn(move || theirs.recv().unwrap());
    let at = mine.recv().unwrap();
    if at == thread.join().unwrap() {
        println!("the same");
    } else {
        println!("different");
    }
}
