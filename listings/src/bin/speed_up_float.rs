//! Addition of floating-point numbers depends on the order, so a sum in pieces may differ from a sum in a row.
fn main() {
    let numbers: Vec<f32> = (1..=1_000_000u32).map(|n| 1.0 / n as f32).collect();
    for pieces in [1, 2, 8, 64] {
        let size = numbers.len().div_ceil(pieces);
        let total: f32 = numbers
            .chunks(size)
            .map(|piece| piece.iter().sum::<f32>())
            .sum();
        println!("{pieces} pieces: {total:.4}");
    }
}
