//! Scoped threads work on the two halves of a borrowed array.
//! outcomes:
//! "[2, 4]\n"
use std::thread;

fn main() {
    let mut numbers = [1, 2];
    let (left, right) = numbers.split_at_mut(1);
    thread::scope(|scope| {
        scope.spawn(|| left[0] *= 2);
        scope.spawn(|| right[0] *= 2);
    });
    println!("{numbers:?}");
}
