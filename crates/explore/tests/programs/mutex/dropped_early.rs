//! A guard dropped early lets the other go on; kept, it would block for ever.
//! outcomes:
//! "2\n"
use std::sync::Mutex;
use std::thread;

fn main() {
    let count = Mutex::new(0);
    thread::scope(|scope| {
        let mut guard = count.lock().unwrap();
        *guard += 1;
        drop(guard);
        scope.spawn(|| *count.lock().unwrap() += 1).join().unwrap();
    });
    println!("{}", count.lock().unwrap());
}
