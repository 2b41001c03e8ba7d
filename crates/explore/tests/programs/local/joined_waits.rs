//! Who joins a thread, scoped or not, waits until its thread locals are dropped.
//! outcomes:
//! "farewell\njoined\n"
use std::thread;

struct Farewell;

impl Drop for Farewell {
    fn drop(&mut self) {
        println!("farewell");
    }
}

thread_local! {
    static LAST: Farewell = const { Farewell };
}

fn main() {
    thread::scope(|scope| {
        let thread = scope.spawn(|| LAST.with(|_| ()));
        thread.join().unwrap();
        println!("joined");
    });
}
