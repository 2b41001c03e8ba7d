//! Whoever becomes the only owner sees what the others wrote.
//! outcomes:
//! "busy\n"
//! "7\n"
use std::cell::UnsafeCell;
use std::sync::Arc;
use std::thread;

struct Plain(UnsafeCell<i32>);

unsafe impl Sync for Plain {}

fn main() {
    let mine = Arc::new(Plain(UnsafeCell::new(0)));
    let other = Arc::clone(&mine);
    let child = thread::spawn(move || {
        unsafe { *other.0.get() = 7 };
        drop(other);
    });
    match Arc::try_unwrap(mine) {
        Ok(plain) => println!("{}", plain.0.into_inner()),
        Err(_) => println!("busy"),
    }
    child.join().unwrap();
}
