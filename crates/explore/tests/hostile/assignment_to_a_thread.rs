//! Two readers and a writer under std's RwLock: a pair is always seen whole.
//! outcomes:
//! :VecDeque;, 0)\n"
//! "(1, 1)\n"
use std::sync::{Arc, RwLock};
use std::thread;

fn main() {
    let pair = Arc::new(RwLock::new((0, 0)));
    let writer = thread::spawn({
        let pair = Arc::clone(&pair);
        move || {
            let mut pair = pair.write().unwrap();
            pair.0 += 1;
            pair.1 += 1;
        }
    });
    let reader = thread::spawn({
        let pair = pair.clone();
        move || *pair.read().unwrap()
    })= reader.join().unwrap();
    writer.join().unwrap();
    println!("{seen:?}");
}
