//! Two parts of an array that share an element: filling both is a race, although each is filled by std.
//! outcomes:
//! data race
use std::slice::from_raw_parts_mut;
use std::thread;

struct Start(*mut i32);

unsafe impl Send for Start {}

fn fill(from: Start, with: i32) {
    unsafe { from_raw_parts_mut(from.0, 2) }.fill(with);
}

fn main() {
    let mut all = [0; 3];
    let (left, right) = (Start(&raw mut all[0]), Start(&raw mut all[1]));
    let filler = thread::spawn(move || fill(left, 1));
    fill(right, 2);
    filler.join().unwrap();
    println!("{all:?}");
}
