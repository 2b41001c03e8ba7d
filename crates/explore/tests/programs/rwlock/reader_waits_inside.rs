//! A reader that waits for the gate keeps out the writer who has it.
//! outcomes:
//! "done\n"
//! "" deadlock
use std::sync::{Mutex, RwLock};
use std::thread;

static LOCK: RwLock<i32> = RwLock::new(0);
static GATE: Mutex<()> = Mutex::new(());

fn main() {
    let first = thread::spawn(|| {
        let reading = LOCK.read().unwrap();
        let gate = GATE.lock().unwrap();
        drop(reading);
        *LOCK.write().unwrap() += 1;
        drop(gate);
    });
    {
        let reading = LOCK.read().unwrap();
        let _gate = GATE.lock().unwrap();
        assert!(*reading <= 1);
    }
    first.join().unwrap();
    println!("done");
}
