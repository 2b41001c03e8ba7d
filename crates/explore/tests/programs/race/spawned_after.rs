//! What was written before the spawn is known to the thread.
//! outcomes:
//! "1\n"
use std::thread;

static mut COUNT: i32 = 0;

fn main() {
    unsafe { COUNT = 1 };
    thread::spawn(|| println!("{}", unsafe { COUNT })).join().unwrap();
}
