fn main() { println!("{}", "abcdefgh".repeat(1 << 40).len()); }
