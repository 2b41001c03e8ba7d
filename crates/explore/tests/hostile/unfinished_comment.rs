fn main() { /* /* */ println!("x");
