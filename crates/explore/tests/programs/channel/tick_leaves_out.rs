//! Ticks that nobody took are left out: after a long sleep there is one. The second is there only if as much time passes again.
//! outcomes:
//! "true false\n"
//! "true true\n"
use crossbeam::channel::tick;
use std::thread;
use std::time::Duration;

fn main() {
    let ticks = tick(Duration::from_millis(20));
    thread::sleep(Duration::from_millis(70));
    let first = ticks.try_recv().is_ok();
    println!("{first} {}", ticks.try_recv().is_ok());
}
