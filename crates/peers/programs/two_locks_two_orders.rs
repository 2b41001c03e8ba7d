// peers: loom shuttle
fn main() {
    let shared = Arc::new((Mutex::new(0), Mutex::new(0)));
    let other = shared.clone();
    let child = thread::spawn(move || {
        let a = other.0.lock().unwrap();
        let b = other.1.lock().unwrap();
        *a + *b
    });
    let mine = {
        let s = &shared;
        let b = s.1.lock().unwrap();
        let a = s.0.lock().unwrap();
        *a + *b
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
