//! A number server: one thread owns the number, the others ask for what they want.
use std::sync::mpsc::{Sender, channel};
use std::thread;

enum Request {
    Increment,
    Decrement,
    Get(Sender<i32>),
}

const N: u32 = 1000;

fn main() {
    let (server, requests) = channel();
    let owner = thread::spawn(move || {
        let mut number = 0; // nobody else can reach it
        for request in requests {
            match request {
                Request::Increment => number += 1,
                Request::Decrement => number -= 1,
                Request::Get(reply) => reply.send(number).unwrap(),
            }
        }
    });
    let adder = server.clone();
    let subtracter = server.clone();
    let workers = [
        thread::spawn(move || (0..N).for_each(|_| adder.send(Request::Increment).unwrap())),
        thread::spawn(move || (0..N).for_each(|_| subtracter.send(Request::Decrement).unwrap())),
    ];
    for worker in workers {
        worker.join().unwrap();
    }
    let (reply, answer) = channel();
    server.send(Request::Get(reply)).unwrap();
    println!("{}", answer.recv().unwrap());
    drop(server); // the last sender is gone: the owner's loop ends
    owner.join().unwrap();
}
