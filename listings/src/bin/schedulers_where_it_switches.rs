//! Three prints in each thread and one place to yield: which outcomes are there depends on where the scheduler may switch.
use std::thread;

fn task(name: char) {
    print!("{name}1 ");
    print!("{name}2 ");
    thread::yield_now();
    print!("{name}3 ");
}

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| task('a'));
        scope.spawn(|| task('b'));
    });
    println!();
}
