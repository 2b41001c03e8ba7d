//! Sixty elements sorted by what many of them share: equal ones stay in order.
//! outcomes:
//! "[0, 13, 26, 39, 52, 7, 20] [58, 45, 32]\n[59, 58, 57] [(0, 52), (0, 0)]\ntrue 40 [\"0\", \"14\", \"15\"]\n[0, 1, 2] true 9\n"
fn main() {
    let mut pairs: Vec<(u32, usize)> = (0..60).map(|i| (i * 7919 % 13, i as usize)).collect();
    pairs.sort_by_key(|pair| pair.0);
    let at = |pair: &(u32, usize)| pair.1;
    let (first, last): (Vec<usize>, Vec<usize>) = (
        pairs[..7].iter().map(at).collect(),
        pairs.iter().rev().take(3).map(at).collect(),
    );
    println!("{first:?} {last:?}");
    pairs.sort_by(|a, b| b.1.cmp(&a.1));
    let latest: Vec<usize> = pairs[..3].iter().map(at).collect();
    pairs.sort_unstable_by(|a, b| b.cmp(a));
    println!("{latest:?} {:?}", [pairs[55], pairs[59]]);
    let mut texts: Vec<String> = (0..40)
        .map(|i| format!("{:x}", i * 2654435761u64 % 97))
        .collect();
    texts.sort();
    println!("{} {} {:?}", texts.is_sorted(), texts.len(), &texts[..3]);
    let mut backwards: Vec<Box<i32>> = (0..30).rev().map(Box::new).collect();
    backwards.sort();
    let numbers: Vec<i32> = backwards.iter().map(|n| **n).collect();
    let mut halves = [0.5; 24];
    halves[20] = -9.0;
    halves.sort_by(f64::total_cmp);
    println!("{:?} {} {}", &numbers[..3], numbers.is_sorted(), -halves[0]);
}
