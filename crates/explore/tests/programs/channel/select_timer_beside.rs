//! A message is there, and time may be up as well: either arm may be taken.
//! outcomes:
//! "1\n"
//! "late\n"
use crossbeam::channel::{after, select, unbounded};
use std::time::Duration;

fn main() {
    let (sender, receiver) = unbounded();
    sender.send(1).unwrap();
    select! {
        recv(receiver) -> message => println!("{}", message.unwrap()),
        recv(after(Duration::from_nanos(1))) -> _ => println!("late"),
    }
}
