//! Two permits given at once are one.
//! outcomes:
//! "done\n"
//! "" deadlock
use std::thread;

fn main() {
    let parker = thread::spawn(|| {
        thread::park();
        thread::park();
    });
    parker.thread().unpark();
    parker.thread().unpark();
    parker.join().unwrap();
    println!("done");
}
