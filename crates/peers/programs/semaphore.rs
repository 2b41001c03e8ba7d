// peers: loom shuttle
fn main() {
    let shared = Arc::new((Mutex::new(1), Condvar::new(), AtomicUsize::new(0)));
    let other = shared.clone();
    let child = thread::spawn(move || {
        let mut n = other.0.lock().unwrap();
        while *n == 0 {
            n = other.1.wait(n).unwrap();
        }
        *n -= 1;
        drop(n);
        let inside = other.2.fetch_add(1, AcqRel);
        other.2.fetch_sub(1, AcqRel);
        *other.0.lock().unwrap() += 1;
        other.1.notify_one();
        inside
    });
    let mine = {
        let s = &shared;
        let mut n = s.0.lock().unwrap();
        while *n == 0 {
            n = s.1.wait(n).unwrap();
        }
        *n -= 1;
        drop(n);
        let inside = s.2.fetch_add(1, AcqRel);
        s.2.fetch_sub(1, AcqRel);
        *s.0.lock().unwrap() += 1;
        s.1.notify_one();
        inside
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
