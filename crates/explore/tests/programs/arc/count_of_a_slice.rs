//! A count that is looked at through a slice is changed through an array.
//! outcomes:
//! ""
//! "1\n"
//! "2\n"
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static NEARLY: AtomicBool = AtomicBool::new(false);

fn main() {
    let array = Arc::new([1, 2]);
    let slice: Arc<[i32]> = array.clone();
    let child = thread::spawn(move || {
        NEARLY.store(true, SeqCst);
        drop(array);
    });
    if NEARLY.load(SeqCst) {
        println!("{}", Arc::strong_count(&slice));
    }
    child.join().unwrap();
}
