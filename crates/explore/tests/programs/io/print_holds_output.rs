//! A print has standard output for itself before it formats: nobody prints between what it reads and what it prints.
//! outcomes:
//! "0\nstored\n"
//! "1\nstored\n"
//! "stored\n1\n"
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

static SHARED: AtomicU32 = AtomicU32::new(0);

fn main() {
    let storing = thread::spawn(|| {
        SHARED.store(1, Ordering::SeqCst);
        println!("stored");
    });
    println!("{SHARED:?}");
    storing.join().unwrap();
}
