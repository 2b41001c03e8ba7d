//! Readers that let each other in: as long as one is inside, the next may enter, and the writer waits for all of them.
use std::sync::{Condvar, Mutex};
use std::thread;

static READERS: Mutex<u32> = Mutex::new(0);
static EMPTY: Condvar = Condvar::new();

fn read(name: &str) {
    *READERS.lock().unwrap() += 1; // a writer that waits does not stop anybody
    println!("{name} reads");
    let mut readers = READERS.lock().unwrap();
    *readers -= 1;
    if *readers == 0 {
        EMPTY.notify_all();
    }
}

fn main() {
    let readers = [thread::spawn(|| read("a")), thread::spawn(|| read("b"))];
    let nobody = EMPTY
        .wait_while(READERS.lock().unwrap(), |readers| *readers > 0)
        .unwrap();
    println!("writes");
    drop(nobody);
    for reader in readers {
        reader.join().unwrap();
    }
}
