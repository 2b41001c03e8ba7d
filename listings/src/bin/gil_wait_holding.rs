//! A global lock that is kept while waiting: nobody else can come, so nobody passes.
use std::sync::{Barrier, Mutex};
use std::thread;

const THREADS: usize = 4;

static GIL: Mutex<()> = Mutex::new(());

fn interpret(all_here: &Barrier) {
    let _gil = GIL.lock().unwrap();
    all_here.wait(); // waits with the lock in its hand
}

fn main() {
    let all_here = Barrier::new(THREADS);
    thread::scope(|s| {
        for _ in 0..THREADS {
            s.spawn(|| interpret(&all_here));
        }
    });
    println!("all passed");
}
