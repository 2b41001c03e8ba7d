//! One permit, one thread runs at a time, and it may be stopped between its read and its write.
use std::sync::Mutex;
use std::thread;

const N: i32 = 100_000;

/// The only permit and, for whoever holds it, the shared variable.
static I: Mutex<i32> = Mutex::new(0);

fn change(by: i32) {
    for _ in 0..N {
        let seen = *I.lock().unwrap(); // preempted after this: the permit goes to another
        *I.lock().unwrap() = seen + by;
    }
}

fn main() {
    let up = thread::spawn(|| change(1));
    let down = thread::spawn(|| change(-1));
    up.join().unwrap();
    down.join().unwrap();
    println!("i = {}", I.lock().unwrap());
}
