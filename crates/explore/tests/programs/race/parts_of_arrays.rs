//! Threads that write parts of one array, each as an array of its own, do not race.
//! outcomes:
//! "[5, 6, 7, 9]\n"
use std::thread;

struct Part(*mut [i32; 2]);
unsafe impl Send for Part {}

fn main() {
    let mut all = [1, 2, 3, 4];
    let [left @ .., c, d] = &mut all;
    let part = Part(left);
    let other = thread::spawn(move || {
        let part = part;
        unsafe { *part.0 = [5, 6] }
    });
    *c = 7;
    *d = 9;
    other.join().unwrap();
    println!("{all:?}");
}
