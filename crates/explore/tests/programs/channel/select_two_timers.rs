//! Of two timers whose time has come either may be taken.
//! outcomes:
//! "first\n"
//! "second\n"
use crossbeam::channel::{after, select};
use std::time::Duration;

fn main() {
    let (first, second) = (after(Duration::ZERO), after(Duration::ZERO));
    select! {
        recv(first) -> _ => println!("first"),
        recv(second) -> _ => println!("second"),
    }
}
