//! A panic of main ends the program while others run.
//! outcomes:
//! "" panic "enough"
//! "child\n" panic "enough"
use std::thread;

fn main() {
    thread::spawn(|| println!("child"));
    panic!("enough");
}
