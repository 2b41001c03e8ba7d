// peers: loom shuttle
fn main() {
    let shared = Arc::new(Mutex::new(0));
    let other = shared.clone();
    let child = thread::spawn(move || {
        if let Ok(mut v) = other.try_lock() {
            *v += 1;
            true
        } else {
            false
        }
    });
    let mine = {
        let s = &shared;
        if let Ok(mut v) = s.try_lock() {
            *v += 1;
            true
        } else {
            false
        }
    };
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
}
