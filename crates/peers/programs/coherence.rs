// peers: loom shuttle
fn main() {
    let shared = Arc::new(AtomicUsize::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || {
        other.store(1, Relaxed);
        other.store(2, Relaxed)
    });
    let mine = {
        let s = &shared;
        let a = s.load(Relaxed);
        (a, s.load(Relaxed))
    };
    let theirs = child.join().unwrap();
    println!("{mine:?}");
    let _ = theirs;
}
