//! Everything at once: a value owned by several threads, one at a time at what is inside, and a scope that waits for all.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    // Threads that may outlive this function: they own what they use.
    let total = Arc::new(Mutex::new(0));
    let threads: Vec<_> = (1..=3)
        .map(|n| {
            let total = Arc::clone(&total); // another owner of the same mutex
            thread::spawn(move || {
                let mut guard = total.lock().unwrap();
                *guard += n;
            }) // the guard is dropped here: unlocked
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    println!("total {}", total.lock().unwrap());

    // Threads that end before this block does: they may borrow.
    let numbers = [1, 2, 3, 4];
    let (left, right) = numbers.split_at(2);
    let sum = thread::scope(|scope| {
        let left = scope.spawn(|| left.iter().sum::<i32>());
        let right = scope.spawn(|| right.iter().sum::<i32>());
        left.join().unwrap() + right.join().unwrap()
    });
    println!("sum {sum} of {numbers:?}");
}
