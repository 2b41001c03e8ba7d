//! Adaptors in a chain.
//! outcomes:
//! "[(0, 4), (1, 16)] 10 Some(3) true\n[3, 3, 3, 2, 2, 1] [1] [3, 3, 3, 2]\n"
fn main() {
    let numbers = [1, 2, 3, 4];
    let even: Vec<(usize, i32)> = numbers
        .iter()
        .filter(|n| *n % 2 == 0)
        .map(|n| n * n)
        .enumerate()
        .collect();
    let sum: i32 = numbers.iter().sum();
    let third = numbers.iter().skip(2).next();
    println!(
        "{even:?} {sum} {third:?} {}",
        numbers.windows(2).all(|w| w[0] < w[1])
    );
    let grown = || (1..=3).flat_map(|n| vec![n; n]);
    let mut ends = grown();
    let (first, last) = (ends.next(), ends.next_back());
    let between: Vec<usize> = last.into_iter().chain(ends.rev().take(3)).collect();
    let back: Vec<usize> = grown().rev().collect();
    println!(
        "{back:?} {:?} {between:?}",
        first.into_iter().collect::<Vec<_>>()
    );
}
