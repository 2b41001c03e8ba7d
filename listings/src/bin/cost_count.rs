//! How many ways two threads of n steps can be interleaved: all orders of 2n steps that keep each thread's own, C(2n, n).

fn interleavings(n: u128) -> u128 {
    // C(2n, n) = product of (n + k) / k; each partial product is itself
    // a binomial coefficient, so the division is exact.
    (1..=n).fold(1, |product, k| product * (n + k) / k)
}

fn main() {
    println!("steps each  interleavings");
    for n in [1, 2, 3, 4, 8, 16, 32, 60] {
        println!("{n:10}  {}", interleavings(n));
    }
}
