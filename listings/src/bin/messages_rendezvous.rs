//! A channel without places is a meeting: the sender goes on only when the receiver has come.
use std::sync::mpsc::sync_channel;
use std::thread;

fn main() {
    let (sender, receiver) = sync_channel(0);
    let other = thread::spawn(move || {
        sender.send("hello").unwrap();
        println!("sender: it has been received");
    });
    println!("receiver: not there yet");
    let message = receiver.recv().unwrap();
    other.join().unwrap();
    println!("receiver: {message}");
}
