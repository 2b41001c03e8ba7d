// peers: loom shuttle
fn main() {
    let shared = Arc::new(AtomicUsize::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || other.swap(1, AcqRel));
    let mine = {
        let s = &shared;
        s.swap(2, AcqRel)
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
