//! Scoped threads that start others at the same time do not race, also in a program with `unsafe`.
//! outcomes:
//! "4\n"
use std::sync::atomic::{AtomicU32, Ordering};

static STARTED: AtomicU32 = AtomicU32::new(0);

fn count() {
    STARTED.fetch_add(1, Ordering::Relaxed);
}

fn main() {
    let value = 7;
    assert_eq!(unsafe { *(&raw const value) }, 7);
    std::thread::scope(|s| {
        s.spawn(|| {
            s.spawn(count);
        });
        s.spawn(|| {
            s.spawn(count);
        });
    });
    crossbeam::thread::scope(|s| {
        s.spawn(|s| s.spawn(|_| count()).join().unwrap());
        s.spawn(|s| s.spawn(|_| count()).join().unwrap());
    })
    .unwrap();
    println!("{}", STARTED.load(Ordering::Relaxed));
}
