fn main() { let all: Vec<u128> = (0..u128::MAX).collect(); println!("{}", all.len()); }
