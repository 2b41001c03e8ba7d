//! A closure is a function that uses variables from around it. `move` gives them to it.
use std::thread;

fn main() {
    let limit = 10;
    let is_small = |n: &u32| *n < limit; // borrows `limit`
    let mut numbers = vec![3, 14, 7];
    numbers.push(28);
    let small: Vec<u32> = numbers.iter().copied().filter(is_small).collect();
    println!("{small:?} of {numbers:?}");

    let thread = thread::spawn(move || numbers.iter().sum::<u32>()); // owns `numbers`
    println!("sum {}", thread.join().unwrap());
}
