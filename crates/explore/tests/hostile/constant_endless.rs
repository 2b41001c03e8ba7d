const fn down(n: u64) -> u64 { down(n + 1) }
const N: u64 = down(0);
static S: u64 = { let mut n = 0; while n < u64::MAX { n += 1; } n };
fn main() { println!("{N} {S}"); }
