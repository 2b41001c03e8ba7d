fn main() { let mut all: Vec<u64> = Vec::with_capacity(usize::MAX); all.push(1); println!("{}", all.len()); }
