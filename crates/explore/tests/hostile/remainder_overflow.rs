fn main() { let n = std::hint::black_box(-1i128); println!("{}", i128::MIN % n); }
