use std::sync::{Arc, Condvar, Mutex, RwLock}; use std::thread;
fn main() {
    let both = Arc::new((Mutex::new(0), Condvar::new(), RwLock::new(())));
    for _ in 0..3 { let b = both.clone(); thread::spawn(move || { let _r = b.2.read(); let g = b.0.lock().unwrap(); let _g = b.1.wait(g).unwrap(); panic!("x"); }); }
    let _w = both.2.write(); let _v = both.2.write();
}
