//! A lost update made of messages: each worker asks for the number, adds one, and sends the sum back.
use std::sync::mpsc::{Sender, channel};
use std::thread;

enum Request {
    Get(Sender<i32>),
    Set(i32),
}

fn add_one(server: &Sender<Request>) {
    let (reply, answer) = channel();
    server.send(Request::Get(reply)).unwrap();
    let seen = answer.recv().unwrap(); // read
    server.send(Request::Set(seen + 1)).unwrap(); // write: what was read may be old by now
}

fn main() {
    let (server, requests) = channel();
    let owner = thread::spawn(move || {
        let mut number = 0;
        for request in requests {
            match request {
                Request::Get(reply) => reply.send(number).unwrap(),
                Request::Set(value) => number = value,
            }
        }
        number
    });
    let workers = [server.clone(), server].map(|server| thread::spawn(move || add_one(&server)));
    for worker in workers {
        worker.join().unwrap();
    }
    println!("{}", owner.join().unwrap());
}
