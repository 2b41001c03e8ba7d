//! Which variant it is and what is in it are two places: one is read while the other is written.
//! outcomes:
//! "true Some(2)\n"
use std::thread;

struct Address<T>(*mut T);

unsafe impl<T> Send for Address<T> {}

fn add_one(to: Address<u32>) {
    unsafe { *to.0 += 1 };
}

fn main() {
    let mut slot = Some(1u32);
    let whole = &raw mut slot;
    let inside = Address(unsafe { (*whole).as_mut().unwrap() } as *mut u32);
    let adder = thread::spawn(move || add_one(inside));
    let full = unsafe { (*whole).is_some() };
    adder.join().unwrap();
    println!("{full} {slot:?}");
}
