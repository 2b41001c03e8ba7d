fn main() { let n = std::hint::black_box(-1i32); println!("{}", 1i128 >> n); }
