//! Solution four: one lock over the table; a philosopher waits until both forks are free and takes both at once.
//! outcomes:
//! "all ate\n"
use std::sync::{Condvar, Mutex};
use std::thread;

const N: usize = 3;

fn main() {
    let taken = Mutex::new([false; N]);
    let put_back = Condvar::new();
    thread::scope(|scope| {
        for i in 0..N {
            let (taken, put_back) = (&taken, &put_back);
            scope.spawn(move || {
                let (left, right) = (i, (i + 1) % N);
                let mut forks = put_back
                    .wait_while(taken.lock().unwrap(), |forks| forks[left] || forks[right])
                    .unwrap();
                forks[left] = true;
                forks[right] = true;
                drop(forks);
                let mut forks = taken.lock().unwrap();
                forks[left] = false;
                forks[right] = false;
                put_back.notify_all();
            });
        }
    });
    println!("all ate");
}
