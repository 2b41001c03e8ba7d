fn main() { for n in 0..u64::MAX { println!("{n}"); } }
