//! Whoever drops last panics, which matters although no operation that others see is in the destructor.
//! outcomes:
//! "false None\n" thread-panic "thread 2"
//! "true Some(false)\n" thread-panic "thread 1"
//! "true Some(true)\n" thread-panic "thread 1"
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static NEARLY: AtomicBool = AtomicBool::new(false);

struct Bomb(u8);
impl Drop for Bomb {
    fn drop(&mut self) {
        self.0 = 1 / self.0;
    }
}

fn main() {
    let first = Arc::new(Bomb(0));
    let second = first.clone();
    let stores = thread::spawn(move || {
        NEARLY.store(true, SeqCst);
        drop(first);
    });
    let loads = thread::spawn(move || {
        let seen = NEARLY.load(SeqCst);
        drop(second);
        seen
    });
    println!("{} {:?}", stores.join().is_err(), loads.join().ok());
}
