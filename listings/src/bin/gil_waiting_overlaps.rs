//! A thread that is about to wait lays the lock down first, so all can wait at the same time.
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Barrier, Mutex};
use std::thread;

const THREADS: usize = 4;

static GIL: Mutex<()> = Mutex::new(());
static WAITING: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

fn interpret(all_here: &Barrier) {
    let gil = GIL.lock().unwrap();
    let now = WAITING.fetch_add(1, SeqCst) + 1;
    MOST.fetch_max(now, SeqCst);

    drop(gil); // CPython's C code says Py_BEGIN_ALLOW_THREADS
    all_here.wait(); // nobody passes before all THREADS have come
    let _gil = GIL.lock().unwrap(); // Py_END_ALLOW_THREADS

    WAITING.fetch_sub(1, SeqCst);
}

fn main() {
    let all_here = Barrier::new(THREADS);
    thread::scope(|s| {
        for _ in 0..THREADS {
            s.spawn(|| interpret(&all_here));
        }
    });
    println!("most waiting at once: {}", MOST.load(SeqCst));
}
