// peers: loom shuttle
fn main() {
    let shared = Arc::new((AtomicUsize::new(0), AtomicUsize::new(0)));
    let other = shared.clone();
    let child = thread::spawn(move || {
        let v = other.0.load(Relaxed);
        other.1.store(1, Relaxed);
        v
    });
    let mine = {
        let s = &shared;
        let v = s.1.load(Relaxed);
        s.0.store(1, Relaxed);
        v
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
