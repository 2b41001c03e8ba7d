// peers: loom shuttle
fn main() {
    let shared = Arc::new((AtomicUsize::new(0), AtomicBool::new(false)));
    let other = shared.clone();
    let child = thread::spawn(move || {
        other.0.store(42, Relaxed);
        other.1.store(true, Relaxed)
    });
    let mine = {
        let s = &shared;
        if s.1.load(Relaxed) {
            s.0.load(Relaxed)
        } else {
            1
        }
    };
    let theirs = child.join().unwrap();
    println!("{mine}");
    let _ = theirs;
}
