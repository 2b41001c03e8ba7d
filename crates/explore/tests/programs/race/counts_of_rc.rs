//! The counts of an `Rc` are plain numbers: sent by force, its clones race.
//! outcomes:
//! data race
use std::rc::Rc;
use std::thread;

struct Sent(Rc<i32>);

unsafe impl Send for Sent {}

fn main() {
    let mine = Rc::new(3);
    let theirs = Sent(mine.clone());
    let other = thread::spawn(move || {
        let all = theirs;
        *all.0.clone()
    });
    let again = mine.clone();
    println!("{}", other.join().unwrap() + *again);
}
