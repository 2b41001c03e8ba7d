//! Both may find the other still there; then nobody gets the value.
//! outcomes:
//! "0\n"
//! "1\n"
use std::sync::Arc;
use std::thread;

fn main() {
    let mine = Arc::new(5);
    let other = Arc::clone(&mine);
    let child = thread::spawn(move || usize::from(Arc::try_unwrap(other).is_ok()));
    let got = usize::from(Arc::try_unwrap(mine).is_ok());
    println!("{}", got + child.join().unwrap());
}
