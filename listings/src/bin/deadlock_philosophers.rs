//! The dining philosophers: a fork between each two, and everybody takes the left one first.
use std::sync::Mutex;
use std::thread;

const N: usize = 5;

fn main() {
    let forks = [const { Mutex::new(()) }; N];
    thread::scope(|scope| {
        for seat in 0..N {
            let (left, right) = (&forks[seat], &forks[(seat + 1) % N]);
            scope.spawn(move || {
                let _left = left.lock().unwrap();
                let _right = right.lock().unwrap();
                // eats
            });
        }
    });
    println!("all have eaten");
}
