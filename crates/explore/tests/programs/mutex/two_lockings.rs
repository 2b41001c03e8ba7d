//! Reading and writing under two lockings loses updates as surely as no lock.
//! outcomes:
//! "1\n"
//! "2\n"
use std::sync::Mutex;
use std::thread;

static COUNT: Mutex<i32> = Mutex::new(0);

fn add() {
    let seen = *COUNT.lock().unwrap();
    *COUNT.lock().unwrap() = seen + 1;
}

fn main() {
    let handles = [thread::spawn(add), thread::spawn(add)];
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    println!("{}", COUNT.lock().unwrap());
}
