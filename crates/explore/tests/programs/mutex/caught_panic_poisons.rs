//! Catching the panic does not undo the poison.
//! outcomes:
//! "Err poisoned\n"
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;

fn main() {
    let lock = Mutex::new(0);
    let caught = catch_unwind(AssertUnwindSafe(|| {
        let _guard = lock.lock().unwrap();
        panic!("inside");
    }));
    let state = if lock.is_poisoned() { "poisoned" } else { "fine" };
    println!("{} {state}", if caught.is_err() { "Err" } else { "Ok" });
}
