//! A thread that panics while it holds a mutex leaves it poisoned: the next one is told that the value may be half changed.
use std::sync::Mutex;
use std::thread;

static PAIR: Mutex<(i32, i32)> = Mutex::new((0, 0));

fn main() {
    std::panic::set_hook(Box::new(|_| {})); // the outcome below says enough
    let result = thread::spawn(|| {
        let mut pair = PAIR.lock().unwrap();
        pair.0 += 1;
        assert!(pair.0 != 1, "something fails between the two halves");
        pair.1 += 1;
    })
    .join();
    println!(
        "thread: {}",
        if result.is_ok() { "ended" } else { "panicked" }
    );
    match PAIR.lock() {
        Ok(pair) => println!("whole: {pair:?}"),
        Err(poisoned) => println!("may be half changed: {:?}", poisoned.into_inner()),
    }
}
