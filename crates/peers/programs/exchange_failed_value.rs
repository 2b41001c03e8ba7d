// peers: loom shuttle
fn main() {
    let shared = Arc::new(AtomicUsize::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || {
        other
            .compare_exchange(0, 5, AcqRel, Acquire)
            .unwrap_or_else(|v| v + 10)
    });
    let mine = {
        let s = &shared;
        s.compare_exchange(0, 7, AcqRel, Acquire)
            .unwrap_or_else(|v| v + 10)
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
