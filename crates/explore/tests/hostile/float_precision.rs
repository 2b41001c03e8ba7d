fn main() { println!("{:.65535}", 1.0e300f64); println!("{:.60000e}", 3.0f64); }
