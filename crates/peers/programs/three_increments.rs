// peers: loom shuttle
fn main() {
    let shared = Arc::new(AtomicUsize::new(0));
    let children: Vec<_> = (0..2)
        .map(|n| {
            let s = shared.clone();
            thread::spawn(move || {
                let v = s.load(SeqCst);
                s.store(v + 1, SeqCst);
                n
            })
        })
        .collect();
    {
        let s = &shared;
        let v = s.load(SeqCst);
        s.store(v + 1, SeqCst);
    }
    let got: Vec<_> = children
        .into_iter()
        .map(|child| child.join().unwrap())
        .collect();
    println!("{}", shared.load(SeqCst));
    let _ = got;
}
