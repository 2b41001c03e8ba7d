// peers: loom
fn main() {
    let lock = Mutex::new(0);
    let _first = lock.lock().unwrap();
    let _second = lock.lock().unwrap();
}
