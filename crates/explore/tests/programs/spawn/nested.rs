//! Each waits for the one it started: one order only.
//! outcomes:
//! "inner\nouter\nmain\n"
use std::thread;

fn main() {
    let outer = thread::spawn(|| {
        let inner = thread::spawn(|| println!("inner"));
        inner.join().unwrap();
        println!("outer");
    });
    outer.join().unwrap();
    println!("main");
}
