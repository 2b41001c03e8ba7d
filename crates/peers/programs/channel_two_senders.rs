// peers: loom shuttle
fn main() {
    let (sender, receiver) = mpsc::channel();
    let other = sender.clone();
    let child = thread::spawn(move || other.send(1).unwrap());
    sender.send(2).unwrap();
    let a = receiver.recv().unwrap();
    let b = receiver.recv().unwrap();
    let theirs = child.join().unwrap();
    println!("{a} {b}");
    let _ = theirs;
}
