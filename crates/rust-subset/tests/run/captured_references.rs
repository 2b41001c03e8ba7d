//! A closure that uses what a shared reference points at holds the reference itself: it may outlive the variable.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Scope};

fn receiver<'s>(scope: &'s Scope<'s, '_>, count: &'s AtomicUsize) {
    scope.spawn(|| {
        count.fetch_add(1, Ordering::SeqCst);
    });
}

fn argument<'s>(scope: &'s Scope<'s, '_>, count: &'s AtomicUsize) {
    scope.spawn(|| add(count, 10));
}

fn add(count: &AtomicUsize, n: usize) {
    count.fetch_add(n, Ordering::SeqCst);
}

fn text<'s>(scope: &'s Scope<'s, '_>, text: &'s str, count: &'s AtomicUsize) {
    scope.spawn(|| add(count, text.len() * 100));
}

fn inner<'s>(scope: &'s Scope<'s, '_>, count: &'s AtomicUsize) {
    scope.spawn(|| {
        let twice = || {
            add(count, 1000);
            add(count, 1000);
        };
        twice();
    });
}

fn returned<'s>(pair: &'s (i32, String)) -> impl Fn() -> usize + 's {
    let (number, text) = pair;
    || text.len() + usize::try_from(*number).unwrap()
}

fn main() {
    let count = AtomicUsize::new(0);
    let word = String::from("four");
    thread::scope(|scope| {
        receiver(scope, &count);
        argument(scope, &count);
        text(scope, &word, &count);
        inner(scope, &count);
    });
    println!("{}", count.load(Ordering::SeqCst));
    println!("{}", returned(&(3, word))());
    println!("{} {:?}", boxed(|n| n * 2)(4), kept((5, 6))());
}

/// What a function of unknown type is: moved into the closure, whatever type it turns out to be.
fn boxed<F: FnOnce(i32) -> i32 + 'static>(f: F) -> Box<dyn FnOnce(i32) -> i32> {
    Box::new(|n| f(n) + 1)
}

fn kept<T: 'static>(pair: (T, u8)) -> Box<dyn FnOnce() -> (T, u8)> {
    Box::new(|| pair)
}
