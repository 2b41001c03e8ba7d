//! Nobody waits for the child: the program may end before, or while, it prints.
//! outcomes:
//! "main\n"
//! "child\nmain\n"
//! "main\nchild\n"
use std::thread;

fn main() {
    thread::spawn(|| println!("child"));
    println!("main");
}
