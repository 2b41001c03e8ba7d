//! Both send before they receive, and nobody takes.
//! outcomes:
//! "" deadlock
use std::sync::mpsc;
use std::thread;

fn main() {
    let (to_child, from_main) = mpsc::sync_channel(0);
    let (to_main, from_child) = mpsc::sync_channel(0);
    let child = thread::spawn(move || {
        to_main.send(1).unwrap();
        from_main.recv().unwrap()
    });
    to_child.send(2).unwrap();
    println!("{} {}", from_child.recv().unwrap(), child.join().unwrap());
}
