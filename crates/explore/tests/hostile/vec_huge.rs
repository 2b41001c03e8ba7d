fn main() { let all = vec![0u8; usize::MAX / 2]; println!("{}", all.len()); }
