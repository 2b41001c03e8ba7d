//! Look and take under one lock: the check still holds when the ticket is taken.
use std::sync::Mutex;
use std::thread;

static LEFT: Mutex<i32> = Mutex::new(1);

fn buy() -> bool {
    let mut left = LEFT.lock().unwrap();
    if *left > 0 {
        *left -= 1;
        true
    } else {
        false
    }
}

fn main() {
    let other = thread::spawn(buy);
    let mine = buy();
    let theirs = other.join().unwrap();
    let sold = i32::from(mine) + i32::from(theirs);
    println!("sold {sold}, left {}", LEFT.lock().unwrap());
}
