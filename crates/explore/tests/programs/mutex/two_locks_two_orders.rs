//! Each holds what the other wants.
//! outcomes:
//! "done\n"
//! "" deadlock
use std::sync::Mutex;
use std::thread;

static LEFT: Mutex<()> = Mutex::new(());
static RIGHT: Mutex<()> = Mutex::new(());

fn main() {
    let other = thread::spawn(|| {
        let _right = RIGHT.lock().unwrap();
        let _left = LEFT.lock().unwrap();
    });
    {
        let _left = LEFT.lock().unwrap();
        let _right = RIGHT.lock().unwrap();
    }
    other.join().unwrap();
    println!("done");
}
