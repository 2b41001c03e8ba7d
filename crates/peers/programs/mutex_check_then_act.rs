// peers: loom shuttle
fn main() {
    let shared = Arc::new(Mutex::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || {
        let v = *other.lock().unwrap();
        *other.lock().unwrap() = v + 1
    });
    let mine = {
        let s = &shared;
        let v = *s.lock().unwrap();
        *s.lock().unwrap() = v + 1
    };
    let theirs = child.join().unwrap();
    println!("{}", *shared.lock().unwrap());
    let _ = (mine, theirs);
}
