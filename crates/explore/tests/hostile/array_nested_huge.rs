fn main() { let all = [[[0u64; 1000]; 1000]; 1000]; println!("{}", all.len()); }
