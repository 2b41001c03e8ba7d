//! `parking_lot`'s waits borrow the guard, and a panicking holder poisons nothing.
//! outcomes:
//! "true 2\n" thread-panic "thread 1"
use parking_lot::{Condvar, Mutex};
use std::thread;

static TURN: Mutex<i32> = Mutex::new(0);
static CHANGED: Condvar = Condvar::new();

fn main() {
    let other = thread::spawn(|| {
        let mut turn = TURN.lock();
        *turn += 1;
        CHANGED.notify_one();
        panic!("while it holds the lock");
    });
    let mut turn = TURN.lock();
    while *turn == 0 {
        CHANGED.wait(&mut turn);
    }
    *turn += 1;
    drop(turn);
    println!("{} {}", other.join().is_err(), TURN.lock());
}
