// peers: loom shuttle
fn main() {
    let shared = Arc::new(RwLock::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || {
        let v = *other.read().unwrap();
        *other.write().unwrap() = v + 1
    });
    let mine = {
        let s = &shared;
        let v = *s.read().unwrap();
        *s.write().unwrap() = v + 1
    };
    let theirs = child.join().unwrap();
    println!("{}", *shared.read().unwrap());
    let _ = (mine, theirs);
}
