//! A resource with priorities as a server: requests carry their priority and the way to answer; the server keeps those it cannot grant yet in a heap.
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

enum Message {
    Acquire(usize, Sender<()>),
    Release,
}

fn serve(messages: Receiver<Message>) {
    let mut busy = false;
    let mut waiting = BinaryHeap::new(); // the highest priority first, then who came first
    let mut replies = Vec::new();
    for message in messages {
        match message {
            Message::Acquire(priority, reply) => {
                waiting.push((priority, Reverse(replies.len())));
                replies.push(reply);
            }
            Message::Release => busy = false,
        }
        if !busy && let Some((_, Reverse(request))) = waiting.pop() {
            busy = true;
            let _ = replies[request].send(());
        }
    }
}

fn acquire(server: &Sender<Message>, priority: usize) -> Receiver<()> {
    let (reply, granted) = channel();
    server.send(Message::Acquire(priority, reply)).unwrap();
    granted
}

fn main() {
    let (server, messages) = channel();
    let serving = thread::spawn(|| serve(messages));
    acquire(&server, 0).recv().unwrap();
    let low = acquire(&server, 0); // both requests are sent before the release,
    let high = acquire(&server, 1); // so both are waiting when it is served
    server.send(Message::Release).unwrap();
    let users = [(low, "low"), (high, "high")].map(|(granted, name)| {
        let server = server.clone();
        thread::spawn(move || {
            granted.recv().unwrap();
            println!("{name}");
            server.send(Message::Release).unwrap();
        })
    });
    for user in users {
        user.join().unwrap();
    }
    drop(server);
    serving.join().unwrap();
}
