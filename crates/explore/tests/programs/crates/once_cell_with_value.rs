//! A cell that is made with its value needs nobody to run anything, also in a static: no other value gets in.
//! outcomes:
//! "Some(12) (Err(13), 12)\n"
use once_cell::sync::OnceCell;
use std::thread;

static CELL: OnceCell<i32> = OnceCell::with_value(12);

fn main() {
    let other = thread::spawn(|| (CELL.set(13), *CELL.get_or_init(|| 14)));
    println!("{:?} {:?}", CELL.get(), other.join().unwrap());
}
