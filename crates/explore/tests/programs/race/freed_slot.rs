//! In a bounded channel, to find a slot free orders what its receiver did before, and nothing that the receiver does later.
//! outcomes:
//! "2\n"
use std::sync::mpsc;
use std::thread;

static mut DATA: i32 = 0;

fn main() {
    let (sender, receiver) = mpsc::sync_channel(1);
    let child = thread::spawn(move || {
        unsafe { DATA = 1 };
        receiver.recv().unwrap();
        receiver.recv().unwrap();
    });
    sender.send(()).unwrap();
    sender.send(()).unwrap();
    unsafe { DATA += 1 };
    println!("{}", unsafe { DATA });
    child.join().unwrap();
}
