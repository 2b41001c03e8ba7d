//! Nobody begins the second phase before all have ended the first.
//! outcomes:
//! "a\na\nb\nb\n"
use std::sync::Barrier;
use std::thread;

fn main() {
    let barrier = Barrier::new(2);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                println!("a");
                barrier.wait();
                println!("b");
            });
        }
    });
}
