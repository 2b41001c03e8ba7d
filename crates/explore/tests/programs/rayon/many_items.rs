//! However many items are cut, what they come to is the same: functions that only compute are run in one piece.
//! outcomes:
//! "499500 2432902008176640000 500 true false\nSome(499) Some(-500) Some(3)\n161700 [4950, 14950] 1997\n"
use rayon::prelude::*;

fn main() {
    let v: Vec<i32> = (0..1000).into_par_iter().map(|x| x - 500).collect();
    let sum: i64 = v.par_iter().map(|&x| i64::from(x + 500)).sum();
    let product: u64 = (1..=100u64).into_par_iter().map(|x| if x > 20 { 1 } else { x }).product();
    let (any, all) = (v.par_iter().any(|&x| x == 7), v.par_iter().all(|&x| x < 7));
    println!("{sum} {product} {} {any} {all}", v.par_iter().filter(|x| **x % 2 == 0).count());
    println!("{:?} {:?} {:?}", v.par_iter().max(), v.par_iter().min(), v.par_iter().min_by_key(|x| (**x - 3).abs()));
    let nested: u64 = (0..100u64).into_par_iter().map(|i| (0..i).into_par_iter().sum::<u64>()).sum();
    let mut w = v.clone();
    w.par_iter_mut().enumerate().for_each(|(i, x)| *x = 2 * *x + i as i32);
    let chunks: Vec<i32> = v[500..].chunks(100).map(|c| c.iter().sum()).filter(|s| *s < 20000).collect();
    println!("{nested} {chunks:?} {}", w[999]);
}
