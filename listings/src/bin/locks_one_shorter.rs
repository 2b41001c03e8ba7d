//! The adder's loop is one shorter: always -1. And the two really take turns: how often the holder changed is counted.
use std::sync::Mutex;
use std::thread;

const N: u32 = 100_000;

#[derive(Default)]
struct Counter {
    value: i64,
    last: Option<i64>,
    turns: u32,
}

fn add(counter: &Mutex<Counter>, times: u32, step: i64) {
    for _ in 0..times {
        let mut counter = counter.lock().unwrap();
        counter.value += step;
        if counter.last != Some(step) {
            counter.last = Some(step);
            counter.turns += 1;
        }
    }
}

fn main() {
    let counter = Mutex::new(Counter::default());
    thread::scope(|scope| {
        scope.spawn(|| add(&counter, N - 1, 1));
        scope.spawn(|| add(&counter, N, -1));
    });
    let counter = counter.into_inner().unwrap();
    println!("value {}, turns {}", counter.value, counter.turns);
}
