//! Relaxed is enough for a counter: each addition is whole, and the joins order the last read after all of them.
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::thread;

static COUNT: AtomicU32 = AtomicU32::new(0);

fn main() {
    let threads = [(); 3].map(|()| thread::spawn(|| COUNT.fetch_add(1, Relaxed)));
    for thread in threads {
        thread.join().unwrap();
    }
    println!("{}", COUNT.load(Relaxed));
}
