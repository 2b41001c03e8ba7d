//! Waiting for a thread that wants the lock we hold.
//! outcomes:
//! "" deadlock
//! "done\n"
use std::sync::Mutex;
use std::thread;

static LOCK: Mutex<()> = Mutex::new(());

fn main() {
    let other = thread::spawn(|| drop(LOCK.lock().unwrap()));
    let guard = LOCK.lock().unwrap();
    other.join().unwrap();
    drop(guard);
    println!("done");
}
