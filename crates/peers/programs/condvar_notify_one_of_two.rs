// peers: loom shuttle
fn main() {
    let shared = Arc::new((Mutex::new(0), Condvar::new()));
    let children: Vec<_> = (0..2)
        .map(|n| {
            let s = shared.clone();
            thread::spawn(move || {
                let mut v = s.0.lock().unwrap();
                while *v == 0 {
                    v = s.1.wait(v).unwrap();
                }
                *v -= 1;
                n
            })
        })
        .collect();
    {
        let s = &shared;
        *s.0.lock().unwrap() = 2;
        s.1.notify_one();
    }
    let got: Vec<_> = children
        .into_iter()
        .map(|child| child.join().unwrap())
        .collect();
    println!("{got:?}");
}
