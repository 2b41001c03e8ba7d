//! A token goes round a ring of three threads twice.
//! outcomes:
//! "0 1 2 0 1 2 \n"
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

fn main() {
    let (mut senders, mut receivers): (Vec<Sender<String>>, Vec<Receiver<String>>) =
        (0..3).map(|_| channel()).unzip();
    senders.rotate_left(1);
    let first = senders[2].clone();
    let (done, finished) = channel();
    first.send(String::new()).unwrap();
    let threads: Vec<_> = receivers
        .drain(..)
        .zip(senders.drain(..))
        .enumerate()
        .map(|(me, (from, to))| {
            let done = done.clone();
            thread::spawn(move || {
                for round in 0..2 {
                    let mut token = from.recv().unwrap();
                    token.push_str(&format!("{me} "));
                    if me == 2 && round == 1 {
                        done.send(token).unwrap();
                    } else {
                        to.send(token).unwrap();
                    }
                }
            })
        })
        .collect();
    println!("{}", finished.recv().unwrap());
    for thread in threads {
        thread.join().unwrap();
    }
}
