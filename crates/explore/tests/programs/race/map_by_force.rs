//! A map in an `UnsafeCell`: an insertion by each of two threads, and no lock.
//! outcomes:
//! data race
use std::cell::UnsafeCell;
use std::collections::HashMap;
use std::thread;

struct Scores(UnsafeCell<HashMap<&'static str, u32>>);

unsafe impl Sync for Scores {}

fn main() {
    let scores = Scores(UnsafeCell::new(HashMap::new()));
    let scores = &scores;
    thread::scope(|scope| {
        for name in ["ann", "bob"] {
            scope.spawn(move || unsafe { &mut *scores.0.get() }.insert(name, 1));
        }
    });
    println!("{}", unsafe { &*scores.0.get() }.len());
}
