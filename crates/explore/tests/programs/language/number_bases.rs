//! Numbers in other bases and with exponents; negative ones as their bits, but for exponents.
//! outcomes:
//! "-1.5e3 1e0 3.40282366920938463463374607431768211455e38 1.2e-4\nff 10 0b101 FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF\n"
fn main() {
    println!("{:e} {:e} {:e} {:e}", -1500, 1u8, u128::MAX, 0.00012);
    println!("{:x} {:o} {:#b} {:X}", -1i8, 8u128, 5, u128::MAX);
}
