//! Lengths that a `const fn` with loops, assignments, `match` or `cfg!` computes.
//! outcomes:
//! "6 3 3 4 2 3\n"
const fn factorial(n: u32) -> usize {
    let mut product = 1;
    let mut i = 2;
    while i <= n {
        product *= i as usize;
        i += 1;
    }
    product
}
const fn size(n: usize) -> usize {
    match n {
        0 => 1,
        LIMIT | 7..=9 => 3,
        n if n > 100 => n / 100,
        _ => 4,
    }
}
const LIMIT: usize = 2;
const fn log2(mut n: usize) -> usize {
    let mut log = 0;
    loop {
        if n <= 1 {
            break log;
        }
        n >>= 1;
        if n == 3 {
            continue;
        }
        log += 1;
    }
}
const ROWS: usize = if cfg!(debug_assertions) { 2 } else { 200 };
fn main() {
    let a = [0u8; factorial(3)];
    let b = [0u8; size(2)];
    let c: [i32; log2(15)] = [0; log2(15)];
    let d = [0u8; size(5)];
    let rows = [0u8; ROWS];
    let e = [0u8; size(8)];
    println!(
        "{} {} {} {} {} {}",
        a.len(),
        b.len(),
        c.len() + 1,
        d.len(),
        rows.len(),
        e.len()
    );
}
