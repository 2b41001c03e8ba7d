//! Between what a thread prints and its drop of an owner another thread's drop may come: who prints last need not drop last.
//! outcomes:
//! "main\nchild\ndropped by child\n"
//! "main\nchild\ndropped by main\n"
//! "child\nmain\ndropped by child\n"
//! "child\nmain\ndropped by main\n"
use std::sync::Arc;
use std::thread;

struct Noisy;

impl Drop for Noisy {
    fn drop(&mut self) {
        println!("dropped by {}", thread::current().name().unwrap());
    }
}

fn main() {
    let mine = Arc::new(Noisy);
    let other = Arc::clone(&mine);
    let child = thread::Builder::new().name("child".to_string());
    let child = child.spawn(move || {
        println!("child");
        drop(other);
    });
    println!("main");
    drop(mine);
    child.unwrap().join().unwrap();
}
