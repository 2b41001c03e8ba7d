//! Whoever holds a `ReentrantMutex` may lock it again; the others wait until it is unlocked as often.
//! outcomes:
//! "once\n[1, 1, 1, 2, 2, 2] true\ntrue\ntrue\ntrue\ntrue\n"
//! "once\n[2, 2, 2, 1, 1, 1] true\ntrue\ntrue\ntrue\ntrue\n"
use parking_lot::{Once, ReentrantMutex};
use std::cell::RefCell;
use std::panic;
use std::thread;

static FIRST: Once = Once::new();

fn main() {
    let log = ReentrantMutex::new(RefCell::new(Vec::new()));
    thread::scope(|s| {
        for n in 1..=2 {
            let log = &log;
            s.spawn(move || {
                FIRST.call_once(|| println!("once"));
                let outer = log.lock();
                outer.borrow_mut().push(n);
                let inner = log.lock();
                inner.borrow_mut().push(n);
                drop(outer);
                assert!(log.is_owned_by_current_thread());
                inner.borrow_mut().push(n);
            });
        }
    });
    println!("{:?} {}", log.lock().borrow(), log.is_locked());
    let held = log.lock();
    thread::scope(|s| {
        s.spawn(|| println!("{}", log.try_lock().is_none()));
    });
    println!("{}", log.try_lock().is_some());
    drop(held);
    let left = Once::new();
    println!("{}", panic::catch_unwind(panic::AssertUnwindSafe(|| left.call_once(|| panic!("no")))).is_err());
    left.call_once_force(|state| println!("{}", state.poisoned()));
}
