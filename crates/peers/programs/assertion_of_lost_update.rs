// peers: loom shuttle
fn main() {
    let shared = Arc::new(AtomicUsize::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || {
        let v = other.load(SeqCst);
        other.store(v + 1, SeqCst)
    });
    let mine = {
        let s = &shared;
        let v = s.load(SeqCst);
        s.store(v + 1, SeqCst)
    };
    let theirs = child.join().unwrap();
    assert_eq!(shared.load(SeqCst), 2);
    let _ = (mine, theirs);
}
