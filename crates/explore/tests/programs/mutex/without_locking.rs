//! Who owns the mutex needs no lock.
//! outcomes:
//! "3 4\n"
use std::sync::Mutex;

fn main() {
    let mut lock = Mutex::new(2);
    *lock.get_mut().unwrap() += 1;
    let seen = *lock.lock().unwrap();
    println!("{seen} {}", lock.into_inner().unwrap() + 1);
}
