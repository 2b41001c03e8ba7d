//! A panic ends its thread, and the join tells.
//! outcomes:
//! "true\n" thread-panic "thread 1"
use std::thread;

fn main() {
    let result = thread::spawn(|| panic!("oh")).join();
    println!("{}", result.is_err());
}
