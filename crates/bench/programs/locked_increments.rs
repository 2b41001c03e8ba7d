use std::sync::Arc;
use std::sync::Mutex;
use std::thread;

const K: usize = 3;

fn main() {
    let count = Arc::new(Mutex::new(0));
    let handles: Vec<_> = (0..2)
        .map(|_| {
            let count = count.clone();
            thread::spawn(move || {
                for _ in 0..K {
                    *count.lock().unwrap() += 1;
                }
            })
        })
        .collect();
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{}", *count.lock().unwrap());
}
