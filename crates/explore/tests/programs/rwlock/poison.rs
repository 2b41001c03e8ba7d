//! A writer's panic poisons the lock, a reader's does not.
//! outcomes:
//! "false true\n" thread-panic "thread 1" thread-panic "thread 2"
use std::sync::RwLock;
use std::thread;

fn main() {
    let lock = RwLock::new(0);
    let mut poisoned = Vec::new();
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let _guard = lock.read().unwrap();
            panic!("reading");
        });
        assert!(reader.join().is_err());
        poisoned.push(lock.is_poisoned());
        let writer = scope.spawn(|| {
            let _guard = lock.write().unwrap();
            panic!("writing");
        });
        assert!(writer.join().is_err());
        poisoned.push(lock.is_poisoned());
    });
    println!("{} {}", poisoned[0], poisoned[1]);
}
