//! A scope waits for its threads' closures; what their thread locals print when they are dropped may come later, or never.
//! outcomes:
//! "farewell\nmain\n"
//! "main\nfarewell\n"
//! "main\n"
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
        scope.spawn(|| LAST.with(|_| ()));
    });
    println!("main");
}
