// peers: loom
fn main() {
    let shared = Arc::new((UnsafeCell::new(0), AtomicBool::new(false), Mutex::new(())));
    let other = shared.clone();
    let child = thread::spawn(move || {
        let _g = other.2.lock().unwrap();
        other.0.with_mut(|p| unsafe { *p = 1 })
    });
    let mine = {
        let s = &shared;
        let _g = s.2.lock().unwrap();
        s.0.with(|p| unsafe { *p })
    };
    let theirs = child.join().unwrap();
    println!("{mine}");
    let _ = theirs;
}
