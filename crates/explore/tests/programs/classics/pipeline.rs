//! A pipeline of two stages: each item passes both, in order.
//! outcomes:
//! "[2, 5, 10]\n"
use std::sync::mpsc;
use std::thread;

fn stage<A: Send + 'static, B: Send + 'static>(
    input: mpsc::Receiver<A>,
    f: impl Fn(A) -> B + Send + 'static,
) -> mpsc::Receiver<B> {
    let (sender, output) = mpsc::channel();
    thread::spawn(move || {
        for item in input {
            if sender.send(f(item)).is_err() {
                return;
            }
        }
    });
    output
}

fn main() {
    let (source, numbers) = mpsc::channel::<u32>();
    for n in 1..=3 {
        source.send(n).unwrap();
    }
    drop(source);
    let squares = stage(numbers, |n| n * n);
    let result: Vec<u32> = stage(squares, |n| n + 1).into_iter().collect();
    println!("{result:?}");
}
