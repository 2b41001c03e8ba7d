//! The same loop twice: `iter` on this thread, `par_iter` on all cores. The result does not depend on who did what.
use rayon::prelude::*;

fn steps_to_one(mut n: u64) -> u32 {
    let mut steps = 0;
    while n != 1 {
        n = if n.is_multiple_of(2) {
            n / 2
        } else {
            3 * n + 1
        };
        steps += 1;
    }
    steps
}

fn main() {
    let numbers: Vec<u64> = (1..=20_000).collect();
    let alone = numbers.iter().map(|&n| steps_to_one(n)).max();
    let together = numbers.par_iter().map(|&n| steps_to_one(n)).max();
    println!("{alone:?}, the same: {}", alone == together);
}
