//! Shifts of and by what is behind references, also before its type is known.
//! outcomes:
//! "[0, 1, 3] 14 19\n32 4 4 12\n2 Some(2)\n"
use std::ops::Shl;

fn up<T: Shl<u32, Output = T> + Copy>(t: &T, n: &u32) -> T {
    *t << *n
}
fn main() {
    let bits = 0b1011u64;
    let on: Vec<usize> = (0..64).filter(|b| bits & (1u64 << b) != 0).collect();
    let masks = [1u8, 2, 3].iter().map(|n| 1u32 << n).sum::<u32>();
    let words = [0x12u16, 0x34].iter().enumerate();
    let each = words.map(|(i, word)| word >> (4 * i)).fold(0, |a, b| a | b);
    println!("{on:?} {masks} {each}");
    let (a, b) = (&8i32, &2usize);
    println!("{} {} {} {}", a << b, a >> 1, 1i64 << b, up(&3u8, &2));
    let mut x = 1u8;
    x <<= &3;
    let y = &mut x;
    *y >>= b;
    let highest = (0..8).rev().find(|i| 5u8 >> i & 1 == 1);
    println!("{x} {highest:?}");
}
