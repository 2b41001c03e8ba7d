//! Two threads write one element, by different indices.
//! outcomes:
//! data race
use std::cell::UnsafeCell;
use std::thread;

struct Shared(UnsafeCell<[i32; 3]>);

unsafe impl Sync for Shared {}

fn main() {
    let shared = Shared(UnsafeCell::new([0; 3]));
    let shared = &shared;
    thread::scope(|scope| {
        for n in 1..3 {
            scope.spawn(move || unsafe { (*shared.0.get())[n / 2 + 1 - n / 2] = n as i32 });
        }
    });
}
