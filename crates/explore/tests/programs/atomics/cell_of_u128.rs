//! The largest numbers are larger than the small ones, also where the machine's own integers are signed.
//! outcomes:
//! "max min\ntrue true\ntrue true\n"
use crossbeam::atomic::AtomicCell;

fn main() {
    let (most, least) = (AtomicCell::new(u128::MAX), AtomicCell::new(u128::MAX));
    most.fetch_max(5);
    least.fetch_min(5);
    println!("max min");
    println!("{} {}", most.load() == u128::MAX, least.load() == 5);
    let (grown, kept) = (AtomicCell::new(5_u128), AtomicCell::new(5_u128));
    grown.fetch_max(u128::MAX);
    kept.fetch_min(u128::MAX);
    println!("{} {}", grown.load() == u128::MAX, kept.load() == 5);
}
