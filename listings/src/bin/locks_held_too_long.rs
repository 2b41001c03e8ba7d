//! A guard lives as long as its name: here it is still held when the thread waits for another that needs the lock.
use std::sync::Mutex;
use std::thread;

static VALUE: Mutex<i32> = Mutex::new(1);

fn main() {
    let guard = VALUE.lock().unwrap();
    let before = *guard;
    let other = thread::spawn(|| *VALUE.lock().unwrap() += 1);
    other.join().unwrap(); // `guard` is dropped only at the end of main
    println!("was {before}");
}
