//! The operations of an atomic truth value.
//! outcomes:
//! "true false true true\n"
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};

fn main() {
    let flag = AtomicBool::new(true);
    let a = flag.fetch_xor(true, SeqCst);
    let b = flag.fetch_or(true, SeqCst);
    let c = flag.fetch_nand(false, SeqCst);
    println!("{a} {b} {c} {}", flag.fetch_and(true, SeqCst));
}
