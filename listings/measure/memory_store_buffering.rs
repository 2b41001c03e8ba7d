//! How often both threads find the other's flag down, in many tries, with relaxed and with sequentially consistent accesses.
use std::sync::Barrier;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

const TRIES: u32 = 100_000;

/// Tries in which both loads gave false.
fn both_missed(store: Ordering, load: Ordering) -> u32 {
    let (x, y) = (AtomicBool::new(false), AtomicBool::new(false));
    let seen = [AtomicU32::new(0), AtomicU32::new(0)];
    let missed = AtomicU32::new(0);
    let turn = AtomicU32::new(0);
    let start = Barrier::new(2);
    // The two meet by counting, which takes nanoseconds, so that they are likely to run side by side.
    let meet = |number: u32| {
        turn.fetch_add(1, Ordering::AcqRel);
        while turn.load(Ordering::Acquire) < number {
            std::hint::spin_loop();
        }
    };
    thread::scope(|scope| {
        for me in 0..2 {
            let (mine, theirs) = if me == 0 { (&x, &y) } else { (&y, &x) };
            let (seen, missed, start, meet) = (&seen, &missed, &start, &meet);
            scope.spawn(move || {
                start.wait();
                for n in 0..TRIES {
                    meet(6 * n + 2);
                    mine.store(true, store);
                    seen[me].store(theirs.load(load).into(), Ordering::Relaxed);
                    meet(6 * n + 4);
                    if me == 0 {
                        missed.fetch_add(
                            (seen[0].load(Ordering::Relaxed) + seen[1].load(Ordering::Relaxed)
                                == 0)
                                .into(),
                            Ordering::Relaxed,
                        );
                    }
                    mine.store(false, Ordering::Relaxed);
                    meet(6 * n + 6);
                }
            });
        }
    });
    missed.into_inner()
}

fn main() {
    println!("tries = {TRIES} tries  # tries of each");
    println!(
        "relaxed = {} times  # sum 0 with relaxed accesses",
        both_missed(Ordering::Relaxed, Ordering::Relaxed)
    );
    println!(
        "seqcst = {} times  # sum 0 with SeqCst accesses",
        both_missed(Ordering::SeqCst, Ordering::SeqCst)
    );
}
