//! A static of `lazy_static!` is made by whoever uses it first, once.
//! outcomes:
//! "made\n2\n"
use lazy_static::lazy_static;
use std::sync::Mutex;
use std::thread;

lazy_static! {
    static ref COUNT: Mutex<i32> = {
        println!("made");
        Mutex::new(0)
    };
}

fn main() {
    let other = thread::spawn(|| *COUNT.lock().unwrap() += 1);
    *COUNT.lock().unwrap() += 1;
    other.join().unwrap();
    println!("{}", COUNT.lock().unwrap());
}
