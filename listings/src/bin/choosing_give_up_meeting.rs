//! A grant that is a meeting: it has been taken when `send` returns Ok, and refused when it returns an error.
use std::collections::VecDeque;
use std::sync::mpsc::{SyncSender, channel, sync_channel};
use std::thread;
use std::time::Duration;

enum Message {
    Acquire(SyncSender<()>),
    Release,
}

fn main() {
    let (server, messages) = channel();
    thread::spawn(move || {
        let (mut busy, mut waiting) = (false, VecDeque::new());
        for message in messages {
            match message {
                Message::Acquire(reply) => waiting.push_back(reply),
                Message::Release => busy = false,
            }
            while !busy && let Some(reply) = waiting.pop_front() {
                busy = reply.send(()).is_ok(); // an error: that user has gone, so try the next
            }
        }
    });
    let impatient = server.clone();
    let user = thread::spawn(move || {
        let (reply, granted) = sync_channel(0);
        impatient.send(Message::Acquire(reply)).unwrap();
        if granted.recv_timeout(Duration::from_millis(100)).is_ok() {
            impatient.send(Message::Release).unwrap();
        }
    });
    user.join().unwrap();
    let (reply, granted) = sync_channel(0);
    server.send(Message::Acquire(reply)).unwrap();
    granted.recv().unwrap();
    println!("granted");
}
