// peers: shuttle
fn main() {
    let shared = Arc::new(Barrier::new(2));
    let other = shared.clone();
    let child = thread::spawn(move || other.wait().is_leader());
    let mine = {
        let s = &shared;
        s.wait().is_leader()
    };
    let theirs = child.join().unwrap();
    println!("{}", usize::from(mine) + usize::from(theirs));
}
