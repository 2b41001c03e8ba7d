//! How long compiling takes, step by step: `cargo run --release -p rust-subset --example timed -- FILE..`.

use rust_subset::{Library, Options, check_with, compile, compile_with};
use std::time::{Duration, Instant};

const ROUNDS: u32 = 20;

fn main() {
    println!("{:?} to make the library", mean(|| drop(Library::new())));
    let library = Library::new();
    println!("{:?} to copy it", mean(|| drop(library.clone())));
    for path in std::env::args().skip(1) {
        let text = std::fs::read_to_string(&path).expect("the file can be read");
        let options = Options::default();
        let cold = mean(|| drop(compile(&text, &options)));
        let warm = mean(|| drop(compile_with(&library, &text, &options)));
        let checked = mean(|| drop(check_with(&library, &text, &options)));
        println!(
            "{path}: {cold:?} alone, {warm:?} with the library made, {checked:?} of it checking"
        );
    }
}

/// The mean of several runs.
fn mean(mut run: impl FnMut()) -> Duration {
    let start = Instant::now();
    (0..ROUNDS).for_each(|_| run());
    start.elapsed() / ROUNDS
}
