// peers: loom shuttle
fn main() {
    let shared = Arc::new((Mutex::new(false), Condvar::new()));
    let other = shared.clone();
    let child = thread::spawn(move || {
        *other.0.lock().unwrap() = true;
        other.1.notify_one()
    });
    let mine = {
        let s = &shared;
        let mut f = s.0.lock().unwrap();
        while !*f {
            f = s.1.wait(f).unwrap();
        }
        *f
    };
    let theirs = child.join().unwrap();
    println!("{mine}");
    let _ = theirs;
}
