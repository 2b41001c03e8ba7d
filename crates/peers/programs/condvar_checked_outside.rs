// peers: loom shuttle
fn main() {
    let shared = Arc::new((Mutex::new(false), Condvar::new()));
    let other = shared.clone();
    let child = thread::spawn(move || {
        *other.0.lock().unwrap() = true;
        other.1.notify_one()
    });
    let mine = {
        let s = &shared;
        let ready = *s.0.lock().unwrap();
        if !ready {
            let f = s.0.lock().unwrap();
            drop(s.1.wait(f).unwrap());
        }
    };
    let theirs = child.join().unwrap();
    println!("done");
    let _ = (mine, theirs);
}
