//! A cell shared by force: both threads write it.
//! outcomes:
//! data race
use std::cell::UnsafeCell;
use std::thread;

struct Shared(UnsafeCell<i32>);

unsafe impl Sync for Shared {}

fn main() {
    let cell = Shared(UnsafeCell::new(0));
    thread::scope(|scope| {
        for n in 1..=2 {
            let cell = &cell;
            scope.spawn(move || unsafe { *cell.0.get() = n });
        }
    });
    println!("{}", cell.0.into_inner());
}
