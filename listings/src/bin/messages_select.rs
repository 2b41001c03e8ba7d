//! The server with a channel for each kind of request, and `select!` between them; workers report when they are done.
use crossbeam::channel::{bounded, select, unbounded};
use std::thread;

const N: u32 = 1000;

fn main() {
    let (increment, increments) = bounded(0);
    let (decrement, decrements) = bounded(0);
    let (done, finished) = unbounded();
    thread::scope(|scope| {
        for request in [&increment, &decrement] {
            // Lent, as the request's end is: no channel closes while the server listens.
            let done = &done;
            scope.spawn(move || {
                (0..N).for_each(|_| request.send(()).unwrap());
                done.send(()).unwrap();
            });
        }
        let (mut number, mut working) = (0, 2);
        while working > 0 {
            select! {
                recv(increments) -> _ => number += 1,
                recv(decrements) -> _ => number -= 1,
                recv(finished) -> _ => working -= 1,
            }
        }
        println!("{number}");
    });
}
