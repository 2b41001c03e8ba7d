//! Poison can be taken away.
//! outcomes:
//! "true false 5\n" thread-panic "thread 1"
use std::sync::Mutex;
use std::thread;

fn main() {
    let lock = Mutex::new(5);
    thread::scope(|scope| {
        let holder = scope.spawn(|| {
            let _guard = lock.lock().unwrap();
            panic!("oh");
        });
        assert!(holder.join().is_err());
    });
    let before = lock.is_poisoned();
    lock.clear_poison();
    println!("{before} {} {}", lock.is_poisoned(), lock.lock().unwrap());
}
