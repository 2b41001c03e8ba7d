//! Memory that is not initialized moves with what it is in, and becomes a value when it is written.
//! outcomes:
//! "3 4 [5, 6] (7, true)\n"
use std::cell::UnsafeCell;
use std::mem::MaybeUninit;

fn main() {
    let mut moved: MaybeUninit<u32> = MaybeUninit::uninit();
    let other = moved;
    moved = other;
    moved.write(3);

    let cell = UnsafeCell::new(MaybeUninit::<u32>::uninit());
    let cell = Box::new(cell);
    let four = unsafe {
        (*cell.get()).write(4);
        (*cell.get()).assume_init_read()
    };

    let mut array: [MaybeUninit<u32>; 2] = unsafe { MaybeUninit::uninit().assume_init() };
    for (at, slot) in array.iter_mut().enumerate() {
        slot.write(5 + at as u32);
    }
    let array = array.map(|slot| unsafe { slot.assume_init() });

    let mut pair: MaybeUninit<(u32, bool)> = MaybeUninit::uninit();
    let parts = pair.as_mut_ptr();
    let pair = unsafe {
        (&raw mut (*parts).0).write(7);
        (&raw mut (*parts).1).write(true);
        pair.assume_init()
    };

    let three = unsafe { moved.assume_init() };
    println!("{three} {four} {array:?} {pair:?}");
}
