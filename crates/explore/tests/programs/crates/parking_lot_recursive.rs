//! Who locks for reading a second time by `read_recursive` does not stay behind a writer that waits for the first.
//! outcomes:
//! "0 0\n"
//! "1 1\n"
use parking_lot::RwLock;
use std::thread;

fn main() {
    let lock = RwLock::new(0);
    thread::scope(|s| {
        s.spawn(|| *lock.write() += 1);
        let outer = lock.read();
        let inner = lock.read_recursive();
        println!("{outer} {inner}");
    });
}
