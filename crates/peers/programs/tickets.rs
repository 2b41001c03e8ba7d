// peers: loom shuttle
fn main() {
    let shared = Arc::new(AtomicUsize::new(0));
    let children: Vec<_> = (0..2)
        .map(|n| {
            let s = shared.clone();
            thread::spawn(move || {
                let _ = n;
                s.fetch_add(1, Relaxed)
            })
        })
        .collect();
    {
        let s = &shared;
    }
    let got: Vec<_> = children
        .into_iter()
        .map(|child| child.join().unwrap())
        .collect();
    println!("{got:?}");
}
