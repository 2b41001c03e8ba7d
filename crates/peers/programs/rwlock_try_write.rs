// peers: loom shuttle
fn main() {
    let shared = Arc::new(RwLock::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || {
        let v = other.read().unwrap();
        *v
    });
    let mine = {
        let s = &shared;
        s.try_write().is_ok()
    };
    let theirs = child.join().unwrap();
    println!("{mine}");
    let _ = theirs;
}
