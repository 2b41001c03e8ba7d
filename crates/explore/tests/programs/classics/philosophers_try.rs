//! Solution three: take one, try the other, put the first back if that fails. Nobody blocks while holding a fork.
//! outcomes:
//! "both ate\n"
use std::sync::Mutex;
use std::thread;

fn eat(first: &Mutex<u32>, second: &Mutex<u32>) {
    loop {
        let mut a = first.lock().unwrap();
        if let Ok(mut b) = second.try_lock() {
            *a += 1;
            *b += 1;
            return;
        }
        drop(a);
        thread::yield_now();
    }
}

fn main() {
    let forks = (Mutex::new(0), Mutex::new(0));
    thread::scope(|scope| {
        scope.spawn(|| eat(&forks.0, &forks.1));
        scope.spawn(|| eat(&forks.1, &forks.0));
    });
    assert_eq!(
        (2, 2),
        (forks.0.into_inner().unwrap(), forks.1.into_inner().unwrap())
    );
    println!("both ate");
}
