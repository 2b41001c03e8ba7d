//! What is sent is given away: the sender keeps nothing, and so nothing is shared.
use std::sync::mpsc::channel;
use std::thread;

fn main() {
    let (sender, receiver) = channel();
    let worker = thread::spawn(move || {
        let mut letters: Vec<char> = receiver.recv().unwrap();
        letters.push('c'); // the receiver owns it now, and may change it without a lock
        letters
    });
    let letters = vec!['a', 'b'];
    sender.send(letters).unwrap();
    println!("{:?}", worker.join().unwrap());
}
