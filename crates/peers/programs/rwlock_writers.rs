// peers: loom shuttle
fn main() {
    let shared = Arc::new(RwLock::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || *other.write().unwrap() += 1);
    let mine = {
        let s = &shared;
        *s.write().unwrap() += 1;
        *s.read().unwrap()
    };
    let theirs = child.join().unwrap();
    println!("{mine}");
    let _ = theirs;
}
