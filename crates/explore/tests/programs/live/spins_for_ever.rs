//! Nobody ever sets the flag.
//! outcomes:
//! "spinning\n" livelock
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

static FLAG: AtomicBool = AtomicBool::new(false);

fn main() {
    println!("spinning");
    while !FLAG.load(SeqCst) {}
}
