//! A place for a number, filled later.
//! outcomes:
//! "7 8\n"
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;

fn main() {
    let mut slot: MaybeUninit<i32> = MaybeUninit::uninit();
    slot.write(7);
    let cell = UnsafeCell::new(MaybeUninit::<i32>::uninit());
    let second = unsafe {
        (*cell.get()).write(8);
        (*cell.get()).assume_init_read()
    };
    println!("{} {second}", unsafe { slot.assume_init() });
}
