fn main() { println!("{:>999999999999}", 1); }
