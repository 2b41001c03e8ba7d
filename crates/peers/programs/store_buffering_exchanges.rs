// peers: loom shuttle
fn main() {
    let shared = Arc::new((AtomicUsize::new(0), AtomicUsize::new(0)));
    let other = shared.clone();
    let child = thread::spawn(move || {
        other.0.swap(1, AcqRel);
        other.1.swap(2, AcqRel)
    });
    let mine = {
        let s = &shared;
        s.1.swap(1, AcqRel);
        s.0.swap(2, AcqRel)
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
