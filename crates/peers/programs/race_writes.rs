// peers: loom
fn main() {
    let shared = Arc::new((UnsafeCell::new(0), AtomicBool::new(false), Mutex::new(())));
    let other = shared.clone();
    let child = thread::spawn(move || other.0.with_mut(|p| unsafe { *p = 1 }));
    let mine = {
        let s = &shared;
        s.0.with_mut(|p| unsafe { *p = 2 })
    };
    let theirs = child.join().unwrap();
    let _ = (mine, theirs);
}
