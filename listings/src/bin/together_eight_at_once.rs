//! Parallel without being concurrent: one thread, one `+`, eight additions.

/// Adds eight bytes to eight bytes in one 64-bit addition; the top bits
/// are added apart, so that no carry crosses over.
fn add_eight(a: u64, b: u64) -> u64 {
    const TOP: u64 = 0x8080_8080_8080_8080;
    ((a & !TOP) + (b & !TOP)) ^ ((a ^ b) & TOP)
}

fn main() {
    let a = [1, 2, 3, 4, 5, 6, 7, 250];
    let b = [10, 20, 30, 40, 50, 60, 70, 10];
    let sum = add_eight(u64::from_le_bytes(a), u64::from_le_bytes(b)).to_le_bytes();
    let one_by_one: Vec<u8> = a.iter().zip(b).map(|(a, b)| a.wrapping_add(b)).collect();
    println!("{sum:?}");
    assert_eq!(sum.to_vec(), one_by_one);
}
