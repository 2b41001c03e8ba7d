// peers: loom shuttle
fn main() {
    let (sender, receiver) = mpsc::channel();
    let other = sender.clone();
    let child = thread::spawn(move || other.send(5).unwrap());
    drop(sender);
    let got = receiver.recv().unwrap();
    let theirs = child.join().unwrap();
    println!("{got}");
    let _ = theirs;
}
