//! A cell that nobody sets is waited for without moving.
//! outcomes:
//! "" deadlock
use std::sync::OnceLock;

static CELL: OnceLock<u32> = OnceLock::new();

fn main() {
    println!("{}", CELL.wait());
}
