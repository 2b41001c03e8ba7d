use std::sync::Arc;
use std::sync::Mutex;
use std::thread;

const N: usize = 4;
const ORDERED: bool = false;

fn main() {
    let forks: Vec<_> = (0..N).map(|_| Arc::new(Mutex::new(()))).collect();
    let handles: Vec<_> = (0..N)
        .map(|seat| {
            let (mut first, mut second) = (seat, (seat + 1) % N);
            if ORDERED && first > second {
                std::mem::swap(&mut first, &mut second);
            }
            let (left, right) = (forks[first].clone(), forks[second].clone());
            thread::spawn(move || {
                let one = left.lock().unwrap();
                let other = right.lock().unwrap();
                drop(other);
                drop(one);
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    println!("ok");
}
