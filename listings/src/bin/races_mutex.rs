//! The counter inside a mutex: it cannot be reached without holding the lock.
use std::sync::Mutex;
use std::thread;

const N: u32 = 1_000_000;

static TOTAL: Mutex<u32> = Mutex::new(0);

fn add() {
    for _ in 0..N {
        let mut total = TOTAL.lock().unwrap();
        *total += 1;
    } // `total` goes out of scope here, and that unlocks
}

fn main() {
    let a = thread::spawn(add);
    let b = thread::spawn(add);
    a.join().unwrap();
    b.join().unwrap();
    println!("total = {}", TOTAL.lock().unwrap());
}
