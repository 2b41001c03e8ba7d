//! A thread that reads twice waits for ever when a writer has queued in between: the writer waits for it, and it for the writer.
//! outcomes:
//! "5 5\n"
//! "" deadlock
use std::sync::RwLock;
use std::thread;

static LOCK: RwLock<u32> = RwLock::new(5);

fn main() {
    let first = LOCK.read().unwrap();
    let writer = thread::spawn(|| *LOCK.write().unwrap() = 6);
    let second = LOCK.read().unwrap();
    println!("{first} {second}");
    drop((first, second));
    writer.join().unwrap();
}
