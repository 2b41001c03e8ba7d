//! One program, any number of cores: the sum is split into as many parts as asked, and is the same for each.
use std::thread;

fn sum_of_squares(numbers: &[u64], parts: usize) -> u64 {
    thread::scope(|scope| {
        let workers: Vec<_> = numbers
            .chunks(numbers.len().div_ceil(parts))
            .map(|chunk| scope.spawn(move || chunk.iter().map(|n| n * n).sum::<u64>()))
            .collect();
        workers
            .into_iter()
            .map(|worker| worker.join().unwrap())
            .sum()
    })
}

fn main() {
    let numbers: Vec<u64> = (1..=12).collect();
    for parts in 1..=4 {
        println!("{parts} parts: {}", sum_of_squares(&numbers, parts));
    }
}
