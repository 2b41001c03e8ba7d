//! A list that grows must not be asked for its length, although nobody touches an element.
//! outcomes:
//! data race
use std::cell::UnsafeCell;
use std::thread;

struct Queue(UnsafeCell<Vec<u8>>);

unsafe impl Sync for Queue {}

static QUEUE: Queue = Queue(UnsafeCell::new(Vec::new()));

fn main() {
    let pusher = thread::spawn(|| unsafe { (*QUEUE.0.get()).push(1) });
    let waiting = unsafe { (*QUEUE.0.get()).len() };
    pusher.join().unwrap();
    println!("{waiting}");
}
