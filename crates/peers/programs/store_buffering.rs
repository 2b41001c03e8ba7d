// peers: loom shuttle
fn main() {
    let shared = Arc::new((AtomicUsize::new(0), AtomicUsize::new(0)));
    let other = shared.clone();
    let child = thread::spawn(move || {
        other.0.store(1, SeqCst);
        other.1.load(SeqCst)
    });
    let mine = {
        let s = &shared;
        s.1.store(1, SeqCst);
        s.0.load(SeqCst)
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
