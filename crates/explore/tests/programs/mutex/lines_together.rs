//! Lines printed under one lock stay together.
//! outcomes:
//! "a1\na2\nb1\nb2\n"
//! "b1\nb2\na1\na2\n"
use std::sync::Mutex;
use std::thread;

static PAPER: Mutex<()> = Mutex::new(());

fn main() {
    let handles = ["a", "b"].map(|name| {
        thread::spawn(move || {
            let _guard = PAPER.lock().unwrap();
            println!("{name}1");
            println!("{name}2");
        })
    });
    for handle in handles {
        handle.join().unwrap();
    }
}
