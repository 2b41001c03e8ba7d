// peers: shuttle
fn main() {
    let (sender, receiver) = mpsc::sync_channel(0);
    sender.send(1).unwrap();
    println!("{:?}", receiver.recv());
}
