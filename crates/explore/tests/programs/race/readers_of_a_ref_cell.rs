//! Two that only read count themselves in a `RefCell`, and race for the count.
//! outcomes:
//! data race
use std::cell::RefCell;
use std::thread;

struct Names(RefCell<Vec<&'static str>>);

unsafe impl Sync for Names {}

static NAMES: Names = Names(RefCell::new(Vec::new()));

fn main() {
    let first = thread::spawn(|| NAMES.0.borrow().first().is_some());
    println!("{}", NAMES.0.borrow().len());
    first.join().unwrap();
}
