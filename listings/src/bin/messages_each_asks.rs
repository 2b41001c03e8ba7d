//! No shared memory, no lock, and still a deadlock: each server asks the other before it has answered.
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

type Question = Sender<u32>; // the way to answer

fn serve(value: u32, ask: Sender<Question>, questions: Receiver<Question>) -> u32 {
    let (reply, answer) = channel();
    ask.send(reply).unwrap();
    let theirs = answer.recv().unwrap(); // waits here, and answers nobody meanwhile
    questions.recv().unwrap().send(value).unwrap();
    value + theirs
}

fn main() {
    let (ask_a, asked_a) = channel();
    let (ask_b, asked_b) = channel();
    let a = thread::spawn(move || serve(1, ask_b, asked_a));
    let b = thread::spawn(move || serve(2, ask_a, asked_b));
    println!("{} {}", a.join().unwrap(), b.join().unwrap());
}
