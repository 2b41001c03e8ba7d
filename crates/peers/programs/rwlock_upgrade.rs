// peers: loom shuttle
fn main() {
    let shared = Arc::new(RwLock::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || {
        let v = other.read().unwrap();
        *other.write().unwrap() = *v + 1
    });
    let mine = {
        let s = &shared;
    };
    let theirs = child.join().unwrap();
    println!("never");
    let _ = (mine, theirs);
}
