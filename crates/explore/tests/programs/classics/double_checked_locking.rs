//! Double-checked initialization by hand: the initializer runs once, everybody sees its value.
//! outcomes:
//! "7 7 made 1\n"
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::thread;

static READY: AtomicBool = AtomicBool::new(false);
static VALUE: AtomicU32 = AtomicU32::new(0);
static GUARD: Mutex<u32> = Mutex::new(0);

fn get() -> u32 {
    if !READY.load(Ordering::Acquire) {
        let mut made = GUARD.lock().unwrap();
        if !READY.load(Ordering::Relaxed) {
            VALUE.store(7, Ordering::Relaxed);
            *made += 1;
            READY.store(true, Ordering::Release);
        }
    }
    VALUE.load(Ordering::Relaxed)
}

fn main() {
    let other = thread::spawn(get);
    let mine = get();
    let theirs = other.join().unwrap();
    println!("{mine} {theirs} made {}", GUARD.lock().unwrap());
}
