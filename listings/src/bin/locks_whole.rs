//! The check and the act under one guard: one critical section, one outcome.
use std::sync::Mutex;
use std::thread;

static BALANCE: Mutex<i32> = Mutex::new(100);

fn withdraw(amount: i32) -> bool {
    let mut balance = BALANCE.lock().unwrap();
    let enough = *balance >= amount;
    if enough {
        *balance -= amount;
    }
    enough
} // the guard is dropped here, and the mutex is free again

fn main() {
    let other = thread::spawn(|| withdraw(80));
    let mine = withdraw(80);
    let theirs = other.join().unwrap();
    println!(
        "paid out {}, balance {}",
        u8::from(mine) + u8::from(theirs),
        BALANCE.lock().unwrap()
    );
}
