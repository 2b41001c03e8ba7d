//! Items that meet others are not run in one piece: how many were under way at once is seen.
//! outcomes:
//! "1\n"
//! "2\n"
use rayon::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering};

fn main() {
    let (now, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
    (0..66).into_par_iter().for_each(|i| {
        if i == 0 || i == 65 {
            most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            now.fetch_sub(1, Ordering::SeqCst);
        }
    });
    println!("{}", most.load(Ordering::SeqCst));
}
