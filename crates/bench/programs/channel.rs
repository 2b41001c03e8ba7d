use std::sync::mpsc;
use std::thread;

const SENDERS: usize = 2;
const K: usize = 2;

fn main() {
    let (sender, receiver) = mpsc::channel();
    let handles: Vec<_> = (0..SENDERS)
        .map(|me| {
            let sender = sender.clone();
            thread::spawn(move || {
                for n in 0..K {
                    sender.send(10 * (me + 1) + n).unwrap();
                }
            })
        })
        .collect();
    drop(sender);
    let mut got = Vec::new();
    for _ in 0..SENDERS * K {
        got.push(receiver.recv().unwrap());
    }
    for handle in handles {
        handle.join().unwrap();
    }
    println!("{got:?}");
}
