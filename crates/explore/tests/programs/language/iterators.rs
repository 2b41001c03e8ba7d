//! Adaptors in a chain.
//! outcomes:
//! "[(0, 4), (1, 16)] 10 Some(3) true\n"
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
    println!("{even:?} {sum} {third:?} {}", numbers.windows(2).all(|w| w[0] < w[1]));
}
