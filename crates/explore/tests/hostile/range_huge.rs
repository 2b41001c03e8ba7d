fn main() { let mut sum = 0u64; for n in 0..u64::MAX { sum ^= n; } println!("{sum}"); }
