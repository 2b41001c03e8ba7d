// peers: loom shuttle
fn main() {
    let shared = Arc::new(RwLock::new(7));
    let other = shared.clone();
    let child = thread::spawn(move || *other.read().unwrap());
    let mine = {
        let s = &shared;
        let a = s.read().unwrap();
        *a
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
