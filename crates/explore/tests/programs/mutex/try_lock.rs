//! Trying does not wait.
//! outcomes:
//! "got it\n"
//! "busy\n"
use std::sync::Mutex;
use std::thread;

static LOCK: Mutex<()> = Mutex::new(());

fn main() {
    let holder = thread::spawn(|| drop(LOCK.lock().unwrap()));
    let text = if LOCK.try_lock().is_ok() { "got it" } else { "busy" };
    holder.join().unwrap();
    println!("{text}");
}
