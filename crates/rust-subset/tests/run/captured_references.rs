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
}
