fn deeper<T>(value: T, n: u32) -> u32 { if n == 0 { 0 } else { deeper((value, 1u8), n - 1) } }
fn main() { println!("{}", deeper(1u8, 3)); }
