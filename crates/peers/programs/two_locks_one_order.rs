// peers: loom shuttle
fn main() {
    let shared = Arc::new((Mutex::new(0), Mutex::new(0)));
    let other = shared.clone();
    let child = thread::spawn(move || {
        let mut a = other.0.lock().unwrap();
        *a += 1;
        let b = other.1.lock().unwrap();
        *a + *b
    });
    let mine = {
        let s = &shared;
        let mut a = s.0.lock().unwrap();
        *a += 1;
        let b = s.1.lock().unwrap();
        *a + *b
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
