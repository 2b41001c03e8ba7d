// peers: loom shuttle
fn main() {
    let (sender, receiver) = mpsc::channel::<i32>();
    let other = sender.clone();
    let child = thread::spawn(move || drop(other));
    let got = receiver.recv();
    drop(sender);
    let theirs = child.join().unwrap();
    println!("{}", got.is_err());
    let _ = theirs;
}
