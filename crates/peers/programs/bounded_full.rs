// peers: shuttle
fn main() {
    let (sender, receiver) = mpsc::sync_channel(1);
    let other = sender.clone();
    let child = thread::spawn(move || other.try_send(1).is_ok());
    let mine = sender.try_send(2).is_ok();
    let theirs = child.join().unwrap();
    println!("{mine} {theirs}");
    let _ = receiver;
}
