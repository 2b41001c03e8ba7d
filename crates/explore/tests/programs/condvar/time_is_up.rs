//! Nobody notifies: only the end of its time ends the wait, and it says so. Notified in time, it may say either.
//! outcomes:
//! "true\ntrue true\n"
//! "true\nfalse true\n"
//! "true\ntrue false\n"
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::Duration;

fn main() {
    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let moment = Duration::from_millis(1);
    let guard = pair.0.lock().unwrap();
    let (guard, result) = pair.1.wait_timeout(guard, moment).unwrap();
    println!("{}", result.timed_out());
    let other = Arc::clone(&pair);
    let setter = thread::spawn(move || {
        *other.0.lock().unwrap() = true;
        other.1.notify_one();
    });
    let (guard, result) = pair.1.wait_timeout(guard, moment).unwrap();
    println!("{} {}", result.timed_out(), *guard);
    drop(guard);
    setter.join().unwrap();
}
