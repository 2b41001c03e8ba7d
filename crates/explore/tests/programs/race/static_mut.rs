//! Two threads write one plain variable.
//! outcomes:
//! data race
use std::thread;

static mut COUNT: i32 = 0;

fn main() {
    let add = || unsafe { COUNT += 1 };
    let handles = [thread::spawn(add), thread::spawn(add)];
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    println!("{}", unsafe { COUNT });
}
