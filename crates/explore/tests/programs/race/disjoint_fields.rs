//! Fields and elements are places of their own.
//! outcomes:
//! "1 2 3 4\n"
use std::cell::UnsafeCell;
use std::thread;

struct Pair {
    left: i32,
    right: [i32; 3],
}

struct Shared(UnsafeCell<Pair>);

unsafe impl Sync for Shared {}

fn main() {
    let shared = Shared(UnsafeCell::new(Pair { left: 0, right: [0; 3] }));
    let shared = &shared;
    thread::scope(|scope| {
        scope.spawn(move || unsafe { (*shared.0.get()).left = 1 });
        scope.spawn(move || unsafe { (*shared.0.get()).right[0] = 2 });
        scope.spawn(move || unsafe { (*shared.0.get()).right[1] = 3 });
        unsafe { (*shared.0.get()).right[2] = 4 };
    });
    let pair = unsafe { &*shared.0.get() };
    println!("{} {} {} {}", pair.left, pair.right[0], pair.right[1], pair.right[2]);
}
