//! The server with a channel for each kind of request, and `select!` between them; workers report when they are done.
use crossbeam::channel::{bounded, select, unbounded};
use std::thread;

const N: u32 = 1000;

fn main() {
    let (increment, increments) = bounded(0);
    let (decrement, decrements) = bounded(0);
    let (done, finished) = unbounded();
    let up = done.clone();
    thread::spawn(move || {
        (0..N).for_each(|_| increment.send(()).unwrap());
        up.send(()).unwrap();
    });
    thread::spawn(move || {
        (0..N).for_each(|_| decrement.send(()).unwrap());
        done.send(()).unwrap();
    });
    let (mut number, mut working) = (0, 2);
    while working > 0 {
        select! {
            recv(increments) -> message => if message.is_ok() { number += 1 },
            recv(decrements) -> message => if message.is_ok() { number -= 1 },
            recv(finished) -> _ => working -= 1,
        }
    }
    println!("{number}");
}
