//! Who holds a lock while it waits for a stolen job may take another job, which wants the lock: then it waits for itself.
//! outcomes:
//! "done\n"
//! "" deadlock
use std::sync::Mutex;

static LOCK: Mutex<u32> = Mutex::new(0);

fn main() {
    rayon::scope(|s| {
        let held = LOCK.lock().unwrap();
        rayon::join(
            || (),
            || s.spawn(|_| drop(LOCK.lock().unwrap())),
        );
        drop(held);
    });
    println!("done");
}
