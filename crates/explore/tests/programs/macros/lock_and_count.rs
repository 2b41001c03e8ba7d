//! A macro that locks, spawns and counts, as students write them.
//! outcomes:
//! "2 of 2\n"
use std::sync::{Arc, Mutex};
use std::thread;

macro_rules! with_lock {
    ($lock:expr, |$guard:ident| $body:expr) => {{
        let mut $guard = $lock.lock().unwrap();
        $body
    }};
}

macro_rules! spawn_all {
    ($($shared:ident => $body:block),+ $(,)?) => {
        vec![$({
            let $shared = Arc::clone(&$shared);
            thread::spawn(move || $body)
        }),+]
    };
}

fn main() {
    let total = Arc::new(Mutex::new(0));
    let threads = spawn_all! {
        total => { with_lock!(total, |sum| *sum += 1) },
        total => { with_lock!(total, |sum| *sum += 1); },
    };
    let started = threads.len();
    for thread in threads {
        thread.join().unwrap();
    }
    println!("{} of {started}", with_lock!(total, |sum| *sum));
}
