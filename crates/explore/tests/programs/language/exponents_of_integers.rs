//! Integers with an exponent and so many digits: rounded, half to even, or filled up with zeros.
//! outcomes:
//! "1.23e5 1.2E5 1e5\n2e2 4e2 1.0e3\n-9.88e4 1.20000e1 0.0e0\n[    1.5e2] [+7E0] 3.4e38\n"
fn main() {
    println!("{:.2e} {:.1E} {:.0e}", 123456, 123456, 123456);
    println!("{:.0e} {:.0e} {:.1e}", 250, 350, 996);
    println!("{:.2e} {:.5e} {:.1e}", -98765i64, 12u8, 0);
    println!("[{:9.1e}] [{:+E}] {:.1e}", 150, 7, u128::MAX);
}
