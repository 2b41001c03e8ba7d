//! A thread's name may hold no null byte.
//! outcomes:
//! "" panic "thread name may not contain interior null bytes: NulError(1, [97, 0, 98])"
use std::thread::Builder;

fn main() {
    let _ = Builder::new().name("a\0b".to_string()).spawn(|| ());
}
