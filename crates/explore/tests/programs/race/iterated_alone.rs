//! Each thread goes through what is its own, with iterators of its own, beside words they share properly.
//! outcomes:
//! "4 [1, 2, 3, 4]\n"
use std::cell::UnsafeCell;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

struct Cells([UnsafeCell<u32>; 4]);

unsafe impl Sync for Cells {}

static CELLS: Cells = Cells([const { UnsafeCell::new(0) }; 4]);
static DONE: AtomicUsize = AtomicUsize::new(0);

fn fill(from: usize) {
    for (at, cell) in CELLS.0.iter().enumerate().skip(from).take(2) {
        unsafe { *cell.get() = at as u32 + 1 };
        DONE.fetch_add(1, Ordering::Release);
    }
}

fn main() {
    let threads: Vec<_> = [0, 2].map(|from| thread::spawn(move || fill(from))).into_iter().collect();
    for thread in threads {
        thread.join().unwrap();
    }
    let all: Vec<u32> = CELLS.0.iter().map(|cell| unsafe { *cell.get() }).collect();
    println!("{} {all:?}", DONE.load(Ordering::Acquire));
}
