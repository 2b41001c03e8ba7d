//! Whoever waits to write while it may upgrade itself waits for itself.
//! outcomes:
//! "" deadlock
use parking_lot::RwLock;

fn main() {
    let lock = RwLock::new(0);
    let seen = lock.upgradable_read();
    if *seen == 0 {
        *lock.write() += 1;
    }
    println!("{seen}");
}
