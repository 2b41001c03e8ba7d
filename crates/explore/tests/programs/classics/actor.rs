//! An actor owns a counter; others send it messages, one of which carries the way to answer.
//! outcomes:
//! "value 3\n"
use std::sync::mpsc::{Sender, channel};
use std::thread;

enum Message {
    Add(i32),
    Get(Sender<i32>),
}

fn main() {
    let (actor, inbox) = channel();
    let server = thread::spawn(move || {
        let mut value = 0;
        for message in inbox {
            match message {
                Message::Add(n) => value += n,
                Message::Get(reply) => reply.send(value).unwrap(),
            }
        }
    });
    let clients = [1, 2].map(|n| {
        let actor = actor.clone();
        thread::spawn(move || actor.send(Message::Add(n)).unwrap())
    });
    for client in clients {
        client.join().unwrap();
    }
    let (reply, answer) = channel();
    actor.send(Message::Get(reply)).unwrap();
    println!("value {}", answer.recv().unwrap());
    drop(actor);
    server.join().unwrap();
}
