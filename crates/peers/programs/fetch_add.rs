// peers: loom shuttle
fn main() {
    let shared = Arc::new(AtomicUsize::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || other.fetch_add(1, SeqCst));
    let mine = {
        let s = &shared;
        s.fetch_add(1, SeqCst)
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
