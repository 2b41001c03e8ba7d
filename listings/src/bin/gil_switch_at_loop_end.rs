//! The lock changes hands only where the loop jumps back: no update can be lost.
use std::sync::Mutex;
use std::thread;

const N: u32 = 100_000;

/// The interpreter's lock and, behind it, the program's only variable.
static TOTAL: Mutex<u32> = Mutex::new(0);

fn add() {
    let mut total = TOTAL.lock().unwrap();
    for _ in 0..N {
        let seen = *total; // total += 1: load
        *total = seen + 1; // add, store
        drop(total); // jump back: here another thread may get the lock
        total = TOTAL.lock().unwrap();
    }
}

fn main() {
    let a = thread::spawn(add);
    let b = thread::spawn(add);
    a.join().unwrap();
    b.join().unwrap();
    println!("total = {}", TOTAL.lock().unwrap());
}
