const N: usize = usize::MAX + 1;
const SHIFT: u32 = 1 << 40;
const ZERO: i32 = 1 / (N as i32 * 0);
fn main() { println!("{N} {SHIFT} {ZERO}"); }
