//! A reader sees the value before or after, never between.
//! outcomes:
//! "0 0\n"
//! "1 1\n"
use std::sync::RwLock;
use std::thread;

static PAIR: RwLock<(i32, i32)> = RwLock::new((0, 0));

fn main() {
    let writer = thread::spawn(|| {
        let mut pair = PAIR.write().unwrap();
        pair.0 += 1;
        pair.1 += 1;
    });
    let pair = *PAIR.read().unwrap();
    writer.join().unwrap();
    println!("{} {}", pair.0, pair.1);
}
