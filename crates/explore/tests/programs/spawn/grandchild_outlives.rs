//! A thread that nobody waits for outlives the one that started it.
//! outcomes:
//! "done\n"
//! "grandchild\ndone\n"
//! "done\ngrandchild\n"
use std::thread;

fn main() {
    let child = thread::spawn(|| {
        thread::spawn(|| println!("grandchild"));
    });
    child.join().unwrap();
    println!("done");
}
