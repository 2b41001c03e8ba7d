//! What can be tried while a reader, or a writer, is inside.
//! outcomes:
//! "true false false false\n"
use std::sync::RwLock;

fn main() {
    let lock = RwLock::new(0);
    let reader = lock.read().unwrap();
    let (read, write) = (lock.try_read().is_ok(), lock.try_write().is_ok());
    drop(reader);
    let writer = lock.write().unwrap();
    let (also_read, also_write) = (lock.try_read().is_ok(), lock.try_write().is_ok());
    drop(writer);
    println!("{read} {write} {also_read} {also_write}");
}
