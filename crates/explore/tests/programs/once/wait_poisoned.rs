//! Who waits for what panicked instead panics too; `wait_force` goes on waiting.
//! outcomes:
//! "poisoned\nforced\n" thread-panic "thread 1"
use std::panic::catch_unwind;
use std::sync::Once;
use std::thread;

static ONCE: Once = Once::new();

fn main() {
    let first = thread::spawn(|| ONCE.call_once(|| panic!("not now")));
    if catch_unwind(|| ONCE.wait()).is_err() {
        println!("poisoned");
    }
    assert!(first.join().is_err());
    let second = thread::spawn(|| ONCE.call_once_force(|_| ()));
    ONCE.wait_force();
    println!("forced");
    second.join().unwrap();
}
