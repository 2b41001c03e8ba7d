//! What was sent belongs to the receiver: the compiler holds the sender to it.
use std::sync::mpsc::channel;
use std::thread;

fn main() {
    let (sender, receiver) = channel();
    let worker = thread::spawn(move || receiver.recv().map(|letters: Vec<char>| letters.len()));
    let mut letters = vec!['a', 'b'];
    sender.send(letters).unwrap();
    letters.push('c');
    println!("{:?}", worker.join().unwrap());
}
