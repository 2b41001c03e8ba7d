//! A thread that locks again what it holds waits for itself.
//! outcomes:
//! "first\n" deadlock
use std::sync::Mutex;

fn main() {
    let lock = Mutex::new(1);
    let _guard = lock.lock().unwrap();
    println!("first");
    let _again = lock.lock().unwrap();
    println!("never");
}
