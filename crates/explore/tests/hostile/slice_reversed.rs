fn main() { let (a, b) = std::hint::black_box((3, 1)); println!("{}", &"größe"[a..b]); }
