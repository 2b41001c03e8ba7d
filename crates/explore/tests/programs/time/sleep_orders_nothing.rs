//! However long one sleeps, the other may be slower.
//! outcomes:
//! "early\nlate\n"
//! "late\nearly\n"
use std::thread;
use std::time::Duration;

fn main() {
    let late = thread::spawn(|| {
        thread::sleep(Duration::from_millis(5));
        println!("late");
    });
    println!("early");
    late.join().unwrap();
}
