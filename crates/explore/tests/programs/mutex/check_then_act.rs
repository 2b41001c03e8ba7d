//! The balance is checked under one locking and changed under another.
//! outcomes:
//! "0\n"
//! "-100\n"
use std::sync::Mutex;
use std::thread;

static BALANCE: Mutex<i32> = Mutex::new(100);

fn withdraw() {
    let enough = *BALANCE.lock().unwrap() >= 100;
    if enough {
        *BALANCE.lock().unwrap() -= 100;
    }
}

fn main() {
    let handles = [thread::spawn(withdraw), thread::spawn(withdraw)];
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    println!("{}", BALANCE.lock().unwrap());
}
