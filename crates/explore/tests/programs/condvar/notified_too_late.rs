//! A wait whose time is over while another thread holds the lock has timed out, though it is notified before it has the lock again.
//! outcomes:
//! "notified\ntrue\n"
//! "notified\nfalse\n"
//! "true\nnotified\n"
use std::sync::{Condvar, Mutex};
use std::thread;
use std::time::Duration;

static LOCK: Mutex<()> = Mutex::new(());
static SIGNAL: Condvar = Condvar::new();

fn main() {
    let held = LOCK.lock().unwrap();
    let other = thread::spawn(|| {
        let _held = LOCK.lock().unwrap();
        SIGNAL.notify_one();
        println!("notified");
    });
    let (held, result) = SIGNAL.wait_timeout(held, Duration::from_millis(1)).unwrap();
    println!("{}", result.timed_out());
    drop(held);
    other.join().unwrap();
}
