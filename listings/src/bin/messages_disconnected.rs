//! How a conversation ends: the receiver's loop ends with the last sender, and a send after the receiver is gone gives the message back.
use std::sync::mpsc::channel;
use std::thread;

fn main() {
    let (sender, receiver) = channel();
    let counting = thread::spawn(move || {
        for n in 1..=2 {
            sender.send(n).unwrap();
        }
    }); // the thread took the only sender, and drops it at its end
    println!("sum {}", receiver.iter().sum::<u32>()); // the loop ends without being told how many
    counting.join().unwrap();

    let (sender, receiver) = channel();
    drop(receiver);
    println!("{:?}", sender.send(3));
}
