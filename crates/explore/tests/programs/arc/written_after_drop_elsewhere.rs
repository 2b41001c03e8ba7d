//! Being the only owner left by the count alone orders nothing: the count is looked at without acquiring.
//! outcomes:
//! data race
//! "busy\n"
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
    if Arc::strong_count(&mine) == 1 {
        println!("{}", unsafe { *mine.0.get() });
    } else {
        println!("busy");
    }
    child.join().unwrap();
}
