//! Nobody notifies: the wait ends by the clock.
//! outcomes:
//! "true\n"
use std::sync::{Condvar, Mutex};
use std::time::Duration;

fn main() {
    let (lock, changed) = (Mutex::new(false), Condvar::new());
    let guard = lock.lock().unwrap();
    let (_guard, result) = changed
        .wait_timeout_while(guard, Duration::from_millis(5), |ready| !*ready)
        .unwrap();
    println!("{}", result.timed_out());
}
