//! Crossbeam's parts under their own names are what they are inside of `crossbeam`.
//! outcomes:
//! "3 [1, 2]\n"
use crossbeam_channel::{select, unbounded};
use crossbeam_queue::ArrayQueue;
use crossbeam_utils::CachePadded;
use crossbeam_utils::thread;

fn main() {
    let (sender, receiver) = unbounded();
    let queue = CachePadded::new(ArrayQueue::new(2));
    let sum: i32 = thread::scope(|scope| {
        let queue = &queue;
        scope.spawn(move |_| {
            for n in [1, 2] {
                queue.push(n).unwrap();
                sender.send(n).unwrap();
            }
        });
        let mut sum = 0;
        loop {
            select! {
                recv(receiver) -> message => match message {
                    Ok(n) => sum += n,
                    Err(_) => break sum,
                }
            }
        }
    })
    .unwrap();
    println!("{sum} {:?}", [queue.pop().unwrap(), queue.pop().unwrap()]);
}
