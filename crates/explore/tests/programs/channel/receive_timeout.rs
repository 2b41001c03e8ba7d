//! Nobody sends: the wait ends by the clock.
//! outcomes:
//! "Err(Timeout)\n"
use std::sync::mpsc;
use std::time::Duration;

fn main() {
    let (sender, receiver) = mpsc::channel::<i32>();
    println!("{:?}", receiver.recv_timeout(Duration::from_millis(5)));
    drop(sender);
}
