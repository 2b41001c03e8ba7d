//! Nobody writes while `try_read` fails: a writer that waits for the reader is enough.
//! outcomes:
//! "read 5\n"
//! "busy\n"
use std::sync::RwLock;
use std::thread;

static LOCK: RwLock<u32> = RwLock::new(5);

fn main() {
    let held = LOCK.read().unwrap();
    let writer = thread::spawn(|| *LOCK.write().unwrap() = 6);
    match LOCK.try_read() {
        Ok(value) => println!("read {value}"),
        Err(_) => println!("busy"),
    }
    drop(held);
    writer.join().unwrap();
}
