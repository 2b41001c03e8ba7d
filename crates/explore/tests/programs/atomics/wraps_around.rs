//! Atomic arithmetic wraps around without a panic.
//! outcomes:
//! "255 0 255\n"
use std::sync::atomic::{AtomicU8, Ordering::SeqCst};

fn main() {
    let byte = AtomicU8::new(255);
    let old = byte.fetch_add(1, SeqCst);
    let zero = byte.fetch_sub(1, SeqCst);
    println!("{old} {zero} {}", byte.into_inner());
}
