//! Divide, do the halves at the same time if somebody is free, and put the results together: `rayon::join`.
fn largest_gap(numbers: &[u32]) -> u32 {
    if numbers.len() <= 1000 {
        let gaps = numbers.windows(2).map(|pair| pair[0].abs_diff(pair[1]));
        return gaps.max().unwrap_or(0);
    }
    let middle = numbers.len() / 2;
    let (left, right) = rayon::join(
        || largest_gap(&numbers[..=middle]), // both halves have the number in the middle:
        || largest_gap(&numbers[middle..]),  // the gap across the cut belongs to somebody
    );
    left.max(right)
}

fn main() {
    let numbers: Vec<u32> = (0..1_000_000u32)
        .map(|k| k % 1000 * 7919 % 65_537)
        .collect();
    println!("largest gap: {}", largest_gap(&numbers));
}
