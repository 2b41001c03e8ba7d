//! What it panicked with comes along.
//! outcomes:
//! "oh 7\n" thread-panic "thread 1"
use std::thread;

fn main() {
    let number = 7;
    let result = thread::spawn(move || panic!("oh {number}")).join();
    let payload = result.unwrap_err();
    println!("{}", payload.downcast_ref::<String>().unwrap());
}
