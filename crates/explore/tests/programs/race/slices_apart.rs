//! Two parts of an array, made of pointers, belong to two threads: what std does to one does not touch the other.
//! outcomes:
//! "[1, 3, 5, 2, 4, 6]\n[5, 3, 1, 7, 7, 7]\n"
use std::slice::from_raw_parts_mut;
use std::thread;

struct Start(*mut i32);

unsafe impl Send for Start {}

impl Start {
    unsafe fn three(self) -> &'static mut [i32] {
        unsafe { from_raw_parts_mut(self.0, 3) }
    }
}

fn halves(all: &mut [i32]) -> (Start, Start) {
    let start = all.as_mut_ptr();
    (Start(start), Start(unsafe { start.add(3) }))
}

fn main() {
    let mut all = [5, 1, 3, 6, 2, 4];
    let (left, right) = halves(&mut all);
    let sorter = thread::spawn(move || unsafe { left.three() }.sort());
    unsafe { right.three() }.sort_unstable();
    sorter.join().unwrap();
    println!("{all:?}");
    let (left, right) = halves(&mut all);
    let turner = thread::spawn(move || unsafe { left.three() }.reverse());
    unsafe { right.three() }.fill(7);
    turner.join().unwrap();
    println!("{all:?}");
}
