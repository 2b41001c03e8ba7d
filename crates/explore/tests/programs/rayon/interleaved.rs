//! Items of two in turn, and one between each two, in as many parts as there may be.
//! outcomes:
//! "[10, 11]\n[]\n[]\n[0, 10, 11, 12]\n[0, 10]\n[0]\n[0, 10, 1, 2]\n[0, 10, 1]\n[0, -1, 1, -1, 2]\n[0, 10, 1, 11]\n[0, 10, 1, 11]\n[0, -1, 1]\n[0, 10, 1, 11, 2]\n[0, 10, 1, 11, 2]\n[0, -1, 1, -1, 2]\n\"xx\"\n[(1, 2), (1, 3)]\n"
use rayon::prelude::*;

fn main() {
    for (n, m) in [(0, 2), (1, 3), (3, 1), (2, 2), (3, 2)] {
        let (a, b) = (0..n, 10..10 + m);
        println!("{:?}", a.clone().into_par_iter().interleave(b.clone()).collect::<Vec<i32>>());
        println!("{:?}", a.clone().into_par_iter().interleave_shortest(b).collect::<Vec<i32>>());
        println!("{:?}", a.into_par_iter().intersperse(-1).collect::<Vec<i32>>());
    }
    println!("{:?}", rayon::iter::repeat("x").take(2).collect::<String>());
    println!("{:?}", rayon::iter::repeat(1).zip([2, 3]).collect::<Vec<_>>());
}
