// Rayon's rarer adapters.
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn main() {
    let numbers: Vec<i32> = (1..=9).collect();
    println!("{:?}", numbers.par_iter().rev().map(|n| n * 2).collect::<Vec<_>>());
    println!("{:?}", numbers.par_iter().enumerate().rev().take(2).collect::<Vec<_>>());
    println!("{:?}", (0..3).into_par_iter().chain(7..9).chain([1, 2]).collect::<Vec<_>>());
    println!("{:?}", numbers.par_iter().min_by(|a, b| (*a % 4).cmp(&(*b % 4))));
    println!("{:?}", numbers.par_iter().max_by(|a, b| (*a % 4).cmp(&(*b % 4))));
    println!("{:?} {:?}", numbers.par_iter().find_last(|n| **n % 2 == 0), numbers.par_iter().find_map_any(|n| (*n == 5).then_some("five")));
    println!("{:?} {:?}", numbers.par_iter().position_any(|n| *n == 4), numbers.par_iter().position_first(|n| n % 3 == 0));
    let (even, half): (Vec<bool>, BTreeSet<i32>) = numbers.par_iter().map(|n| (n % 2 == 0, n / 2)).unzip();
    println!("{even:?} {half:?}");
    println!("{:?}", numbers.par_iter().map(|n| vec![*n; (*n % 3) as usize]).flatten_iter().collect::<Vec<_>>());
    println!("{}", numbers.par_iter().map_init(|| 10, |ten, n| *ten * n).sum::<i32>());
    let mut squares: BTreeMap<i32, i32> = BTreeMap::new();
    squares.par_extend(numbers.par_iter().map(|n| (*n, n * n)));
    println!("{squares:?}");
    let done: Result<(), String> = numbers.par_iter().map(|n| if *n < 10 { Ok(()) } else { Err(n.to_string()) }).collect();
    println!("{done:?}");
    numbers.par_iter().for_each_init(|| 1, |one, n| assert!(*one <= *n));
}
