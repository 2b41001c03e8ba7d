// peers: loom shuttle
fn main() {
    let shared = Arc::new(Mutex::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || *other.lock().unwrap() += 1);
    let mine = {
        let s = &shared;
        *s.lock().unwrap() += 1
    };
    let theirs = child.join().unwrap();
    println!("{}", *shared.lock().unwrap());
    let _ = (mine, theirs);
}
