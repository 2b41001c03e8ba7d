//! An `async` closure: its futures borrow from it, or have it where it is called for the last time.
//! outcomes:
//! "3 7\n"
//! "7 7\n"
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::thread;

fn block_on<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    let mut cx = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut cx) {
            return value;
        }
    }
}

async fn twice(mut add: impl AsyncFnMut(i32) -> i32) -> i32 {
    add(1).await;
    add(2).await
}

async fn last(see: impl AsyncFnOnce() -> i32) -> i32 {
    see().await
}

fn main() {
    let total = Arc::new(Mutex::new(0));
    let (mine, seen) = (total.clone(), total.clone());
    let adder = thread::spawn(move || {
        *mine.lock().unwrap() += 4;
    });
    let mut calls = 0;
    let after = block_on(twice(async |n| {
        calls += 1;
        let mut total = total.lock().unwrap();
        *total += n;
        *total
    }));
    adder.join().unwrap();
    assert_eq!(calls, 2);
    let seen = block_on(last(async move || *seen.lock().unwrap()));
    println!("{after} {seen}");
}
