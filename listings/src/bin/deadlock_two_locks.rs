//! Two locks, taken in opposite orders.
use std::sync::Mutex;
use std::thread;

fn main() {
    let (pen, paper) = (Mutex::new("pen"), Mutex::new("paper"));
    thread::scope(|scope| {
        scope.spawn(|| {
            let pen = pen.lock().unwrap();
            let paper = paper.lock().unwrap();
            println!("one has {pen} and {paper}");
        });
        scope.spawn(|| {
            let paper = paper.lock().unwrap();
            let pen = pen.lock().unwrap();
            println!("two has {paper} and {pen}");
        });
    });
}
