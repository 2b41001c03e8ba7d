//! A transfer in two steps: nobody pauses, and one who looks in between sees ten coins that are nowhere.
use std::sync::atomic::{AtomicI32, Ordering::SeqCst};
use std::thread;

static MINE: AtomicI32 = AtomicI32::new(100);
static YOURS: AtomicI32 = AtomicI32::new(100);

fn main() {
    let transfer = thread::spawn(|| {
        MINE.fetch_sub(10, SeqCst);
        YOURS.fetch_add(10, SeqCst);
    });
    println!("total {}", MINE.load(SeqCst) + YOURS.load(SeqCst));
    transfer.join().unwrap();
}
