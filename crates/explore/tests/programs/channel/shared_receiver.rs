//! Two workers share one receiver: each may get none, one or both jobs.
//! outcomes:
//! "[] [1, 2]\n"
//! "[1] [2]\n"
//! "[2] [1]\n"
//! "[1, 2] []\n"
use std::sync::{Mutex, mpsc};
use std::thread;

fn main() {
    let (sender, receiver) = mpsc::channel();
    sender.send(1).unwrap();
    sender.send(2).unwrap();
    drop(sender);
    let receiver = Mutex::new(receiver);
    thread::scope(|scope| {
        let work = || {
            let mut jobs = Vec::new();
            while let Ok(job) = { receiver.lock().unwrap().recv() } {
                jobs.push(job);
            }
            jobs
        };
        let (first, second) = (scope.spawn(work), scope.spawn(work));
        let jobs: [Vec<i32>; 2] = [first.join().unwrap(), second.join().unwrap()];
        println!("{:?} {:?}", jobs[0], jobs[1]);
    });
}
