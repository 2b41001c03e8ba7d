// peers: shuttle
fn main() {
    let (sender, receiver) = mpsc::sync_channel(0);
    let other = sender.clone();
    let child = thread::spawn(move || other.send(5).unwrap());
    let got = receiver.recv().unwrap();
    let theirs = child.join().unwrap();
    println!("{got}");
    let _ = (theirs, sender);
}
