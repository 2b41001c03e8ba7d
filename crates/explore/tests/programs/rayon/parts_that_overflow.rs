//! In one piece the sum would not overflow; cut in two, as rayon cuts it, its second half does.
//! outcomes:
//! "true\n"
use rayon::prelude::*;

fn main() {
    let step = i32::MAX / 33;
    let items: Vec<i32> = (0..66).map(|i| if i < 33 { -step } else { 2 * step }).collect();
    println!("{}", std::panic::catch_unwind(|| items.par_iter().sum::<i32>()).is_err());
}
