//! The drop of the value sees what every owner wrote, whoever runs it.
//! outcomes:
//! "7\n"
use std::cell::UnsafeCell;
use std::sync::Arc;
use std::thread;

struct Plain(UnsafeCell<i32>);

unsafe impl Sync for Plain {}

impl Drop for Plain {
    fn drop(&mut self) {
        println!("{}", unsafe { *self.0.get() });
    }
}

fn main() {
    let mine = Arc::new(Plain(UnsafeCell::new(0)));
    let other = Arc::clone(&mine);
    let child = thread::spawn(move || {
        unsafe { *other.0.get() = 7 };
        drop(other);
    });
    drop(mine);
    child.join().unwrap();
}
