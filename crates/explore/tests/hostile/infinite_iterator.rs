fn main() { println!("{}", (1u8..).cycle().map(|n| n as u64).sum::<u64>()); let v: Vec<i32> = std::iter::repeat(1).collect(); println!("{}", v.len()); }
