//! The largest numbers are larger than the small ones, also where the machine's own integers are signed.
//! outcomes:
//! "max min\ntrue true\n"
use crossbeam::atomic::AtomicCell;

fn main() {
    let (most, least) = (AtomicCell::new(u128::MAX), AtomicCell::new(u128::MAX));
    most.fetch_max(5);
    least.fetch_min(5);
    println!("max min");
    println!("{} {}", most.load() == u128::MAX, least.load() == 5);
}
