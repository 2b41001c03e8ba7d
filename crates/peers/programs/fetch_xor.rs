// peers: loom shuttle
fn main() {
    let shared = Arc::new(AtomicUsize::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || other.fetch_xor(1, AcqRel));
    let mine = {
        let s = &shared;
        s.fetch_xor(3, AcqRel)
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
