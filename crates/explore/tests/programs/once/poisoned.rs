//! An initialization that panicked can be forced later.
//! outcomes:
//! "false forced true\n" thread-panic "thread 1"
use std::sync::Once;
use std::thread;

static START: Once = Once::new();

fn main() {
    let failed = thread::spawn(|| START.call_once(|| panic!("no"))).join();
    assert!(failed.is_err());
    print!("{} ", START.is_completed());
    START.call_once_force(|state| print!("{} ", if state.is_poisoned() { "forced" } else { "fresh" }));
    println!("{}", START.is_completed());
}
