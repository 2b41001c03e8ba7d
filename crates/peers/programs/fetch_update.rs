// peers: loom shuttle
fn main() {
    let shared = Arc::new(AtomicUsize::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || {
        other
            .fetch_update(AcqRel, Acquire, |v| Some(v + 2))
            .unwrap()
    });
    let mine = {
        let s = &shared;
        s.fetch_update(AcqRel, Acquire, |v| Some(v + 3)).unwrap()
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
