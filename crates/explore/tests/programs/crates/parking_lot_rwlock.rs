//! `parking_lot`'s readers and writer: the writer that becomes a reader lets no other write in between.
//! outcomes:
//! "0 1\n"
//! "1 1\n"
//! "none 1\n"
use parking_lot::{RwLock, RwLockWriteGuard};
use std::thread;

fn main() {
    let number = RwLock::new(0);
    let (seen, written) = thread::scope(|scope| {
        let reader = scope.spawn(|| number.try_read().map(|n| *n));
        let mut writer = number.write();
        *writer += 1;
        let written = *RwLockWriteGuard::downgrade(writer);
        (reader.join().unwrap(), written)
    });
    let seen = seen.map_or("none".to_string(), |n| n.to_string());
    println!("{seen} {written}");
}
