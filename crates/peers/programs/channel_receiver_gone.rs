// peers: shuttle
fn main() {
    let (sender, receiver) = mpsc::channel();
    let other = sender.clone();
    let child = thread::spawn(move || other.send(5).is_ok());
    drop(receiver);
    let theirs = child.join().unwrap();
    println!("{theirs}");
    let _ = sender;
}
