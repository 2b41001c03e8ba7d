// peers: loom shuttle
fn main() {
    let shared = Arc::new(AtomicUsize::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || other.compare_exchange(0, 1, AcqRel, Acquire).is_ok());
    let mine = {
        let s = &shared;
        s.compare_exchange(0, 2, AcqRel, Acquire).is_ok()
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
    println!("{}", shared.load(SeqCst));
}
