//! `Mutex<Arc<..>>` protects which value is current; whoever cloned the old `Arc` keeps the old value.
use std::sync::{Arc, Mutex};
use std::thread;

fn main() {
    let current = Mutex::new(Arc::new("version 1".to_string()));
    let kept = Arc::clone(&current.lock().unwrap());
    thread::scope(|scope| {
        scope.spawn(|| *current.lock().unwrap() = Arc::new("version 2".to_string()));
    });
    println!("kept: {kept}");
    println!("current: {}", current.lock().unwrap());
}
