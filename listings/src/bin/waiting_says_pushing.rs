//! "pushing 2" can be printed before that push has a place: saying and doing are two steps.
use std::sync::mpsc::sync_channel;
use std::thread;

fn main() {
    let (buffer, receiver) = sync_channel(1);
    let producer = thread::spawn(move || {
        for item in 1..=2 {
            println!("pushing {item}");
            buffer.send(item).unwrap();
        }
    });
    for _ in 0..2 {
        let item = receiver.recv().unwrap();
        println!("got {item}");
    }
    producer.join().unwrap();
}
