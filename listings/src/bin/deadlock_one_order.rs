//! Two locks, taken in the same order by both threads.
use std::sync::Mutex;
use std::thread;

fn main() {
    let (pen, paper) = (Mutex::new("pen"), Mutex::new("paper"));
    let write = |who: &str| {
        let pen = pen.lock().unwrap();
        let paper = paper.lock().unwrap();
        println!("{who} has {pen} and {paper}");
    };
    thread::scope(|scope| {
        scope.spawn(|| write("one"));
        scope.spawn(|| write("two"));
    });
}
