//! A lazy static is made at its first use, by one thread.
//! outcomes:
//! "start\nmade\n42 42\n"
use std::sync::LazyLock;
use std::thread;

static ANSWER: LazyLock<i32> = LazyLock::new(|| {
    println!("made");
    42
});

fn main() {
    println!("start");
    let first = thread::spawn(|| *ANSWER);
    let second = thread::spawn(|| *ANSWER);
    let (first, second) = (first.join().unwrap(), second.join().unwrap());
    println!("{first} {second}");
}
