//! A request carries the channel for its answer.
//! outcomes:
//! "49\n"
use std::sync::mpsc;
use std::thread;

fn main() {
    let (requests, inbox) = mpsc::channel::<(i32, mpsc::Sender<i32>)>();
    thread::spawn(move || {
        for (n, reply) in inbox {
            reply.send(n * n).unwrap();
        }
    });
    let (reply, answer) = mpsc::channel();
    requests.send((7, reply)).unwrap();
    println!("{}", answer.recv().unwrap());
}
