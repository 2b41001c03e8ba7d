fn main() { let all = [1, 2, 3]; let at = std::hint::black_box(usize::MAX); println!("{:?} {}", &all[at..], all[at]); }
