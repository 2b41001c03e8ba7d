// peers: loom
fn main() {
    let mine = Arc::new(5);
    let other = mine.clone();
    let child = thread::spawn(move || drop(other));
    let owners = Arc::strong_count(&mine);
    child.join().unwrap();
    println!("{owners}");
}
