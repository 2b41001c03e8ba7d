//! The counter as a plain variable, by `unsafe`: a data race, so this program is explored and never run.
use std::thread;

const N: u32 = 1_000_000;

static mut TOTAL: u32 = 0;

fn add() {
    for _ in 0..N {
        // Not sound: the other thread may access TOTAL at the same time.
        unsafe { TOTAL += 1 };
    }
}

fn main() {
    let a = thread::spawn(add);
    let b = thread::spawn(add);
    a.join().unwrap();
    b.join().unwrap();
    println!("total = {}", unsafe { TOTAL });
}
