//! Two threads print in either order.
//! outcomes:
//! "a\nb\n"
//! "b\na\n"
use std::thread;

fn main() {
    let a = thread::spawn(|| println!("a"));
    let b = thread::spawn(|| println!("b"));
    a.join().unwrap();
    b.join().unwrap();
}
