//! Szymanski's algorithm: five values of one flag a thread, a waiting room with a door.
//! outcomes:
//! "2\n"
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering::SeqCst};
use std::thread;

const N: usize = 2;
static FLAG: [AtomicU8; N] = [const { AtomicU8::new(0) }; N];
static COUNT: AtomicUsize = AtomicUsize::new(0);

fn wait_until(condition: impl Fn() -> bool) {
    while !condition() {
        thread::yield_now();
    }
}

fn all(range: std::ops::Range<usize>, allowed: fn(u8) -> bool) -> bool {
    range.into_iter().all(|i| allowed(FLAG[i].load(SeqCst)))
}

fn lock(me: usize) {
    FLAG[me].store(1, SeqCst);
    wait_until(|| all(0..N, |flag| flag < 3));
    FLAG[me].store(3, SeqCst);
    if !all(0..N, |flag| flag != 1) {
        FLAG[me].store(2, SeqCst);
        wait_until(|| !all(0..N, |flag| flag != 4));
    }
    FLAG[me].store(4, SeqCst);
    wait_until(|| all(0..me, |flag| flag < 2));
}

fn unlock(me: usize) {
    wait_until(|| all(me + 1..N, |flag| matches!(flag, 0 | 1 | 4)));
    FLAG[me].store(0, SeqCst);
}

fn main() {
    thread::scope(|scope| {
        for me in 0..N {
            scope.spawn(move || {
                lock(me);
                let seen = COUNT.load(SeqCst);
                COUNT.store(seen + 1, SeqCst);
                unlock(me);
            });
        }
    });
    println!("{}", COUNT.load(SeqCst));
}
