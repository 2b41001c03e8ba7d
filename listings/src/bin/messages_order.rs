//! Each sender's messages arrive in its own order; between senders there is none.
use std::sync::mpsc::channel;
use std::thread;

fn main() {
    let (a, receiver) = channel();
    let b = a.clone();
    thread::spawn(move || ["a1", "a2"].map(|message| a.send(message).unwrap()));
    thread::spawn(move || b.send("b1").unwrap());
    println!("{}", receiver.iter().collect::<Vec<_>>().join(" "));
}
