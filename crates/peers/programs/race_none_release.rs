// peers: loom
fn main() {
    let shared = Arc::new((UnsafeCell::new(0), AtomicBool::new(false), Mutex::new(())));
    let other = shared.clone();
    let child = thread::spawn(move || {
        other.0.with_mut(|p| unsafe { *p = 1 });
        other.1.store(true, Release)
    });
    let mine = {
        let s = &shared;
        if s.1.load(Acquire) {
            s.0.with(|p| unsafe { *p })
        } else {
            9
        }
    };
    let theirs = child.join().unwrap();
    println!("{mine}");
    let _ = theirs;
}
