//! Solution one: everybody takes the fork with the lower number first.
//! outcomes:
//! "all ate\n"
use std::sync::{Arc, Mutex};
use std::thread;

const N: usize = 3;

fn main() {
    let forks: Vec<Arc<Mutex<u32>>> = (0..N).map(|_| Arc::new(Mutex::new(0))).collect();
    let philosophers: Vec<_> = (0..N)
        .map(|i| {
            let (a, b) = (i.min((i + 1) % N), i.max((i + 1) % N));
            let (first, second) = (Arc::clone(&forks[a]), Arc::clone(&forks[b]));
            thread::spawn(move || {
                let mut first = first.lock().unwrap();
                let mut second = second.lock().unwrap();
                *first += 1;
                *second += 1;
            })
        })
        .collect();
    for philosopher in philosophers {
        philosopher.join().unwrap();
    }
    assert!(forks.iter().all(|fork| *fork.lock().unwrap() == 2));
    println!("all ate");
}
