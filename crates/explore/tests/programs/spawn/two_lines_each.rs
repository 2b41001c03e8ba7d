//! The lines of two threads interleave; each thread's own keep their order.
//! outcomes:
//! "a1\na2\nb1\nb2\n"
//! "a1\nb1\na2\nb2\n"
//! "a1\nb1\nb2\na2\n"
//! "b1\na1\na2\nb2\n"
//! "b1\na1\nb2\na2\n"
//! "b1\nb2\na1\na2\n"
use std::thread;

fn main() {
    let handles = ["a", "b"].map(|name| {
        thread::spawn(move || {
            println!("{name}1");
            println!("{name}2");
        })
    });
    for handle in handles {
        handle.join().unwrap();
    }
}
