//! A notification is not remembered: if it comes before the wait, nobody hears it, and the waiter waits for ever.
use std::sync::{Condvar, Mutex};
use std::thread;

static LOCK: Mutex<()> = Mutex::new(());
static READY: Condvar = Condvar::new();

fn main() {
    let worker = thread::spawn(|| READY.notify_one());
    let guard = LOCK.lock().unwrap();
    drop(READY.wait(guard)); // waits for a notification, not for a state of affairs
    worker.join().unwrap();
    println!("ready");
}
