//! How many pieces, and how many operations on the shared total: one for each item, one for each piece.
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};
use std::thread;

const ITEMS: u64 = 10_000;

fn sum(pieces: u64, add: impl Fn(std::ops::Range<u64>) + Sync) {
    thread::scope(|scope| {
        for piece in 0..pieces {
            let range = piece * ITEMS / pieces..(piece + 1) * ITEMS / pieces;
            let add = &add;
            scope.spawn(move || add(range));
        }
    });
}

fn main() {
    let (total, operations) = (AtomicU64::new(0), AtomicUsize::new(0));
    let add = |amount| {
        operations.fetch_add(1, Relaxed);
        total.fetch_add(amount, Relaxed);
    };
    sum(4, |range| range.for_each(add));
    let (first, for_each_item) = (total.swap(0, Relaxed), operations.swap(0, Relaxed));
    sum(4, |range| add(range.sum()));
    println!("{first} with {for_each_item} operations");
    println!(
        "{} with {} operations",
        total.into_inner(),
        operations.into_inner()
    );
}
