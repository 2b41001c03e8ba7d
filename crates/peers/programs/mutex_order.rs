// peers: loom shuttle
fn main() {
    let shared = Arc::new(Mutex::new(Vec::new()));
    let other = shared.clone();
    let child = thread::spawn(move || other.lock().unwrap().push(1));
    let mine = {
        let s = &shared;
        s.lock().unwrap().push(2);
        s.lock().unwrap().push(3)
    };
    let theirs = child.join().unwrap();
    println!("{:?}", *shared.lock().unwrap());
    let _ = (mine, theirs);
}
