//! The macro may be named with its path; every thread that looks has a value of its own.
//! outcomes:
//! "2 3 1\n"
use std::cell::Cell;
use std::thread;

std::thread_local! {
    static OWN: Cell<u32> = const { Cell::new(1) };
}

fn counted(times: u32) -> u32 {
    (0..times).for_each(|_| OWN.set(OWN.get() + 1));
    OWN.get()
}

fn main() {
    let threads = [1, 2].map(|times| thread::spawn(move || counted(times)));
    let [one, two] = threads.map(|thread| thread.join().unwrap());
    println!("{one} {two} {}", OWN.get());
}
