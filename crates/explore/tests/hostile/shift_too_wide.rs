fn main() { let n = std::hint::black_box(200u32); println!("{}", 1u8 << n); }
