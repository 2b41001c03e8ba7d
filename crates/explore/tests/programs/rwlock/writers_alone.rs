//! Two writers exclude each other.
//! outcomes:
//! "2\n"
use std::sync::RwLock;
use std::thread;

static COUNT: RwLock<i32> = RwLock::new(0);

fn main() {
    let add = || *COUNT.write().unwrap() += 1;
    let handles = [thread::spawn(add), thread::spawn(add)];
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    println!("{}", COUNT.read().unwrap());
}
