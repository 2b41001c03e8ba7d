//! While somebody holds it, trying fails: the holder waits for us here.
//! outcomes:
//! "false true\n"
use std::sync::{Barrier, Mutex};
use std::thread;

fn main() {
    let (lock, held, done) = (Mutex::new(()), Barrier::new(2), Barrier::new(2));
    thread::scope(|scope| {
        scope.spawn(|| {
            let _guard = lock.lock().unwrap();
            held.wait();
            done.wait();
        });
        held.wait();
        print!("{} ", lock.try_lock().is_ok());
        done.wait();
    });
    println!("{}", lock.try_lock().is_ok());
}
