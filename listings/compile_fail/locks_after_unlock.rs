//! The value cannot be used after the guard is gone: the borrow ends with it.
use std::sync::Mutex;

fn main() {
    let balance = Mutex::new(100);
    let inside: &mut i32 = {
        let mut guard = balance.lock().unwrap();
        &mut *guard
    };
    *inside -= 80;
}
