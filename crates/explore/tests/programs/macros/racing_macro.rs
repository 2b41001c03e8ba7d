//! A load and a store written by a macro lose an update like any others.
//! outcomes:
//! "1\n"
//! "2\n"
use std::sync::atomic::{AtomicUsize, Ordering::*};
use std::thread;

static COUNT: AtomicUsize = AtomicUsize::new(0);

macro_rules! increment {
    ($counter:ident by $n:literal) => {
        let now = $counter.load(SeqCst);
        $counter.store(now + $n, SeqCst);
    };
}

fn main() {
    thread::scope(|s| {
        for _ in 0..2 {
            s.spawn(|| {
                increment!(COUNT by 1);
            });
        }
    });
    println!("{}", COUNT.load(SeqCst));
}
