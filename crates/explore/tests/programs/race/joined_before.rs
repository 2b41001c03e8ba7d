//! The join orders the two writes: no race.
//! outcomes:
//! "2\n"
use std::thread;

static mut COUNT: i32 = 0;

fn main() {
    let add = || unsafe { COUNT += 1 };
    thread::spawn(add).join().unwrap();
    thread::spawn(add).join().unwrap();
    println!("{}", unsafe { COUNT });
}
