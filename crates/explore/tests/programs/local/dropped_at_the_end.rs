//! A thread's own value is dropped when the thread ends, before the join returns.
//! outcomes:
//! "used\ndropped\njoined\n"
use std::thread;

struct Noisy;

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("dropped");
    }
}

thread_local! {
    static NOISY: Noisy = const { Noisy };
}

fn main() {
    thread::spawn(|| NOISY.with(|_| println!("used"))).join().unwrap();
    println!("joined");
}
