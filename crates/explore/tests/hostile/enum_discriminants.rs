#[derive(Debug, Clone, Copy, PartialEq)]
enum E { A = i64::MIN as isize, B = isize::MAX, C }
fn main() { println!("{:?} {}", E::C, E::A as u8); }
