fn main() { let mut n = 0u128; loop { n += 1; std::hint::black_box(n); } }
