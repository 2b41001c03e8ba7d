//! A message orders what was written before it was sent.
//! outcomes:
//! "9\n"
use std::sync::mpsc;
use std::thread;

static mut DATA: i32 = 0;

fn main() {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        unsafe { DATA = 9 };
        sender.send(()).unwrap();
    });
    receiver.recv().unwrap();
    println!("{}", unsafe { DATA });
}
