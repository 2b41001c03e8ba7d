use std::sync::mpsc;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

fn main() {
    let total = Arc::new(Mutex::new(0));
    let handles: Vec<_> = (0..3)
        .map(|n| {
            let total = Arc::clone(&total);
            thread::spawn(move || {
                *total.lock().unwrap() += n;
                n * 2
            })
        })
        .collect();
    let results: Vec<i32> = handles.into_iter().map(|handle| handle.join().unwrap()).collect();
    println!("{results:?} {}", total.lock().unwrap());
    let (sender, receiver) = mpsc::channel();
    let producer = thread::spawn(move || {
        for i in 0..3 {
            sender.send(i).unwrap();
        }
    });
    println!("{}", receiver.iter().sum::<i32>());
    producer.join().unwrap();
    let mut data = vec![1, 2, 3, 4];
    thread::scope(|scope| {
        let (left, right) = data.split_at_mut(2);
        scope.spawn(move || left.iter_mut().for_each(|n| *n *= 10));
        scope.spawn(move || right.iter_mut().for_each(|n| *n += 1));
    });
    println!("{data:?}");
    let pair = Arc::new((Mutex::new(false), Condvar::new()));
    let signal = Arc::clone(&pair);
    let waiter = thread::spawn(move || {
        let (lock, ready) = &*signal;
        let mut done = lock.lock().unwrap();
        while !*done {
            done = ready.wait(done).unwrap();
        }
        "woken"
    });
    *pair.0.lock().unwrap() = true;
    pair.1.notify_all();
    println!("{}", waiter.join().unwrap());
    let failed = thread::spawn(|| {
        if true {
            panic!("inside");
        }
    });
    println!("{}", failed.join().is_err());
}
