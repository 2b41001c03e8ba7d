//! A lock around the whole update.
//! outcomes:
//! "2\n"
use std::sync::Mutex;
use std::thread;

static COUNT: Mutex<i32> = Mutex::new(0);

fn main() {
    let add = || *COUNT.lock().unwrap() += 1;
    let handles = [thread::spawn(add), thread::spawn(add)];
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    println!("{}", COUNT.lock().unwrap());
}
