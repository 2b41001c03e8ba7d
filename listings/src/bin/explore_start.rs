//! A place to begin: two threads pass one slot, and who comes first decides.
use std::sync::Mutex;
use std::thread;

static SLOT: Mutex<Option<&str>> = Mutex::new(None);

fn leave(name: &'static str) {
    let mut slot = SLOT.lock().unwrap();
    if slot.is_none() {
        *slot = Some(name);
    }
}

fn main() {
    let a = thread::spawn(|| leave("a"));
    let b = thread::spawn(|| leave("b"));
    a.join().unwrap();
    b.join().unwrap();
    println!("first: {}", SLOT.lock().unwrap().unwrap());
}
