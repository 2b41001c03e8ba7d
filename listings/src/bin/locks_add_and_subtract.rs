//! One thread adds, the other subtracts, equally often, under a mutex: always 0.
use std::sync::{Arc, Mutex};
use std::thread;

const N: u32 = 100_000;

fn main() {
    let counter = Arc::new(Mutex::new(0i64));
    let adder = thread::spawn({
        let counter = Arc::clone(&counter);
        move || {
            for _ in 0..N {
                *counter.lock().unwrap() += 1;
            }
        }
    });
    let subtracter = thread::spawn({
        let counter = Arc::clone(&counter);
        move || {
            for _ in 0..N {
                *counter.lock().unwrap() -= 1;
            }
        }
    });
    adder.join().unwrap();
    subtracter.join().unwrap();
    println!("{}", counter.lock().unwrap());
}
