//! An initial value that asks for itself is made again, and the one made last stays.
//! outcomes:
//! "made 2, then 1: 1\n"
use std::cell::Cell;

thread_local! {
    static DEPTH: Cell<u32> = const { Cell::new(0) };
    static NUMBER: Cell<u32> = Cell::new(number());
}

fn number() -> u32 {
    DEPTH.set(DEPTH.get() + 1);
    if DEPTH.get() == 1 {
        print!("made {}, then ", NUMBER.get());
        print!("1: ");
        return 1;
    }
    2
}

fn main() {
    println!("{}", NUMBER.get());
}
