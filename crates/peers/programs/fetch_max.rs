// peers: loom shuttle
fn main() {
    let shared = Arc::new(AtomicUsize::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || other.fetch_max(2, AcqRel));
    let mine = {
        let s = &shared;
        s.fetch_max(1, AcqRel)
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
    println!("{}", shared.load(SeqCst));
}
