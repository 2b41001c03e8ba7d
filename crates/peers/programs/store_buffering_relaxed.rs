// peers: loom shuttle
fn main() {
    let shared = Arc::new((AtomicUsize::new(0), AtomicUsize::new(0)));
    let other = shared.clone();
    let child = thread::spawn(move || {
        other.0.store(1, Relaxed);
        other.1.load(Relaxed)
    });
    let mine = {
        let s = &shared;
        s.1.store(1, Relaxed);
        s.0.load(Relaxed)
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
