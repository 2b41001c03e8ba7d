//! Counts of Rc and Weak.
//! outcomes:
//! "2 1 true None\n"
use std::rc::{Rc, Weak};

fn main() {
    let first = Rc::new(5);
    let second = Rc::clone(&first);
    let weak: Weak<i32> = Rc::downgrade(&first);
    print!("{} {} ", Rc::strong_count(&first), Rc::weak_count(&first));
    drop(first);
    print!("{} ", weak.upgrade().is_some());
    drop(second);
    println!("{:?}", weak.upgrade());
}
