//! A cell can be set once.
//! outcomes:
//! "None Ok(()) Err(2) Some(1)\n"
use std::sync::OnceLock;

fn main() {
    let cell = OnceLock::new();
    let before = cell.get().copied();
    let (first, second) = (cell.set(1), cell.set(2));
    println!("{before:?} {first:?} {second:?} {:?}", cell.get());
}
