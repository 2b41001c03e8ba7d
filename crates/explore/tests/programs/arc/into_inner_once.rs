//! Exactly one of the owners gets the value out.
//! outcomes:
//! "1\n"
use std::sync::Arc;
use std::thread;

fn main() {
    let mine = Arc::new(5);
    let other = Arc::clone(&mine);
    let child = thread::spawn(move || usize::from(Arc::into_inner(other).is_some()));
    let got = usize::from(Arc::into_inner(mine).is_some());
    println!("{}", got + child.join().unwrap());
}
