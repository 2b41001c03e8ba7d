//! Taking the lock before waiting for an item: nobody can bring one.
//! outcomes:
//! "7\n"
//! "" deadlock
use std::sync::{Condvar, Mutex};
use std::thread;

static BUFFER: Mutex<Vec<i32>> = Mutex::new(Vec::new());
static ITEMS: Mutex<i32> = Mutex::new(0);
static ARRIVED: Condvar = Condvar::new();

fn main() {
    let producer = thread::spawn(|| {
        BUFFER.lock().unwrap().push(7);
        *ITEMS.lock().unwrap() += 1;
        ARRIVED.notify_one();
    });
    {
        let mut buffer = BUFFER.lock().unwrap();
        let mut items = ARRIVED.wait_while(ITEMS.lock().unwrap(), |items| *items == 0).unwrap();
        *items -= 1;
        println!("{}", buffer.pop().unwrap());
    }
    producer.join().unwrap();
}
