//! A readers-writer lock: readers may be inside together, a writer only alone.
use std::sync::RwLock;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;

static PAIR: RwLock<[u32; 2]> = RwLock::new([1, 1]);
static READING: AtomicU32 = AtomicU32::new(0);
static MOST: AtomicU32 = AtomicU32::new(0);

fn both_are_equal() -> bool {
    let pair = PAIR.read().unwrap();
    MOST.fetch_max(READING.fetch_add(1, SeqCst) + 1, SeqCst);
    let equal = pair[0] == pair[1];
    READING.fetch_sub(1, SeqCst);
    equal
}

fn main() {
    let readers = [(); 2].map(|()| thread::spawn(both_are_equal));
    let writer = thread::spawn(|| {
        let mut pair = PAIR.write().unwrap();
        pair[0] = 2;
        pair[1] = 2;
    });
    let whole = readers.map(|reader| reader.join().unwrap());
    writer.join().unwrap();
    println!("whole {whole:?}, at most {} reading", MOST.load(SeqCst));
}
