fn main() { let all = [0u64; 1 << 40]; println!("{}", all.len()); }
