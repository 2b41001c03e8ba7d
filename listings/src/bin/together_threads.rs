//! Two threads of two steps each: the program says what happens, not when.
use std::thread;

fn task(name: char) {
    println!("{name} starts");
    println!("{name} ends");
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| task('a'));
        scope.spawn(|| task('b'));
    });
}
