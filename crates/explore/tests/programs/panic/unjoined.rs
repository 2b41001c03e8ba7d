//! Nobody looks: the program ends well, whether the thread came to panic or not.
//! outcomes:
//! "bye\n"
//! "bye\n" thread-panic "thread 1"
use std::thread;

fn main() {
    thread::spawn(|| panic!("unseen"));
    println!("bye");
}
