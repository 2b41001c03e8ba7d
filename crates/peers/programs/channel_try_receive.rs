// peers: shuttle
fn main() {
    let (sender, receiver) = mpsc::channel();
    let other = sender.clone();
    let child = thread::spawn(move || other.send(5).unwrap());
    let got = receiver.try_recv().ok();
    let theirs = child.join().unwrap();
    println!("{got:?}");
    let _ = (theirs, sender);
}
