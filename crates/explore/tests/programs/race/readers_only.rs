//! Reading together is no race.
//! outcomes:
//! "5 5\n"
use std::thread;

static mut DATA: i32 = 5;

fn main() {
    let (first, second) = (thread::spawn(|| unsafe { DATA }), thread::spawn(|| unsafe { DATA }));
    println!("{} {}", first.join().unwrap(), second.join().unwrap());
}
