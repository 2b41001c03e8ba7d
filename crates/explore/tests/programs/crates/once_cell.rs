//! A cell of `once_cell` whose initializer fails stays empty for the next.
//! outcomes:
//! "0 Some(1)\n"
//! "1 Some(1)\n"
use once_cell::sync::{Lazy, OnceCell};
use std::thread;

static CELL: Lazy<OnceCell<i32>> = Lazy::new(OnceCell::new);

fn main() {
    let other = thread::spawn(|| CELL.get_or_try_init(|| Ok::<_, ()>(1)).is_ok());
    let seen = CELL.get_or_try_init(|| Err(0)).unwrap_or_else(|_| &0);
    other.join().unwrap();
    println!("{seen} {:?}", CELL.get());
}
