fn main() { let zero = std::hint::black_box(0); println!("{}", 1 / zero); }
