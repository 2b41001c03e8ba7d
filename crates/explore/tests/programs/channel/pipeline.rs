//! Two stages.
//! outcomes:
//! "[2, 4]\n"
use std::sync::mpsc;
use std::thread;

fn main() {
    let (input, numbers) = mpsc::channel();
    let (output, doubled) = mpsc::channel();
    thread::spawn(move || {
        for n in numbers {
            output.send(n * 2).unwrap();
        }
    });
    input.send(1).unwrap();
    input.send(2).unwrap();
    drop(input);
    println!("{:?}", doubled.iter().collect::<Vec<i32>>());
}
