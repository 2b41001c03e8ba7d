//! Width, precision, sign, fill, debug.
//! outcomes:
//! "[   7|7   |007|+7|ff|0b101|1.50|a*****|\"q\\n\"|Some([1, 2])]\n"
fn main() {
    let (n, x) = (7, 1.5);
    println!(
        "[{n:4}|{n:<4}|{n:03}|{n:+}|{:x}|{:#b}|{x:.2}|{:*<6}|{:?}|{:?}]",
        255,
        5,
        "a",
        "q\n",
        Some([1, 2])
    );
}
