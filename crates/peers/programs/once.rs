// peers: shuttle
fn main() {
    let shared = Arc::new((Once::new(), AtomicUsize::new(0)));
    let other = shared.clone();
    let child = thread::spawn(move || {
        other.0.call_once(|| {
            other.1.fetch_add(1, SeqCst);
        })
    });
    let mine = {
        let s = &shared;
        s.0.call_once(|| {
            s.1.fetch_add(1, SeqCst);
        })
    };
    let theirs = child.join().unwrap();
    println!("{}", shared.1.load(SeqCst));
    let _ = (mine, theirs);
}
