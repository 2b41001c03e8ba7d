//! The same order everywhere: no deadlock.
//! outcomes:
//! "done\n"
use std::sync::Mutex;
use std::thread;

static LEFT: Mutex<()> = Mutex::new(());
static RIGHT: Mutex<()> = Mutex::new(());

fn main() {
    let both = || {
        let _left = LEFT.lock().unwrap();
        let _right = RIGHT.lock().unwrap();
    };
    let handles = [thread::spawn(both), thread::spawn(both)];
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    println!("done");
}
