//! `SystemTime` as a stopwatch: how long a sleep took is known, at least.
//! outcomes:
//! "true 50ms\n"
use std::thread;
use std::time::{Duration, SystemTime};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let start = SystemTime::now();
    thread::sleep(Duration::from_millis(20));
    let took = start.elapsed()?;
    let later = start + Duration::from_millis(50);
    let error = start.duration_since(later).unwrap_err();
    println!("{} {:?}", took >= Duration::from_millis(20), error.duration());
    Ok(())
}
