//! Three philosophers, each takes the left fork first: all can hold one and wait for the next.
//! outcomes:
//! "all ate\n"
//! "" deadlock
use std::sync::Mutex;
use std::thread;

const N: usize = 3;

fn main() {
    let forks = [const { Mutex::new(()) }; N];
    thread::scope(|scope| {
        for i in 0..N {
            let (left, right) = (&forks[i], &forks[(i + 1) % N]);
            scope.spawn(move || {
                let _left = left.lock().unwrap();
                let _right = right.lock().unwrap();
            });
        }
    });
    println!("all ate");
}
