//! Unwrapping the join passes the panic on.
//! outcomes:
//! "" panic "child failed: Any { .. }" thread-panic "thread 1"
use std::thread;

fn main() {
    thread::spawn(|| panic!("oh")).join().expect("child failed");
}
