// peers: loom
fn main() {
    let shared = Arc::new((UnsafeCell::new(0), AtomicBool::new(false), Mutex::new(())));
    let other = shared.clone();
    let child = thread::spawn(move || other.0.with(|p| unsafe { *p }));
    let mine = {
        let s = &shared;
        s.0.with(|p| unsafe { *p })
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
