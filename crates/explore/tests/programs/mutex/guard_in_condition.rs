//! The guard of an `if` condition is gone in the branch; of an `if let`, it is not.
//! outcomes:
//! "free held\n"
use std::sync::Mutex;

fn main() {
    let lock = Mutex::new(Some(1));
    if lock.lock().unwrap().is_some() {
        print!("{} ", if lock.try_lock().is_ok() { "free" } else { "held" });
    }
    if let Some(_) = *lock.lock().unwrap() {
        println!("{}", if lock.try_lock().is_ok() { "free" } else { "held" });
    }
}
