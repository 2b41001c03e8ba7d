// peers: shuttle
fn main() {
    let (sender, receiver) = mpsc::channel::<i32>();
    let other = sender.clone();
    let child = thread::spawn(move || drop(other));
    drop(sender);
    let got = receiver.recv();
    let theirs = child.join().unwrap();
    println!("{}", got.is_err());
    let _ = theirs;
}
