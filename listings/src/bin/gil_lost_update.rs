//! All data is behind one global lock, and updates are still lost: the lock may change hands in the middle.
use std::sync::Mutex;
use std::thread;

const N: u32 = 100_000;

/// The interpreter's lock and, behind it, the program's only variable.
static TOTAL: Mutex<u32> = Mutex::new(0);

fn add() {
    for _ in 0..N {
        // total += one(): load, then a call, where the lock is laid down
        let seen = *TOTAL.lock().unwrap();
        *TOTAL.lock().unwrap() = seen + 1; // the call is over: add, store
    }
}

fn main() {
    let a = thread::spawn(add);
    let b = thread::spawn(add);
    a.join().unwrap();
    b.join().unwrap();
    println!("total = {}", TOTAL.lock().unwrap());
}
