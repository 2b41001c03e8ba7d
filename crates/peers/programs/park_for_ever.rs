// peers: loom shuttle
fn main() {
    let child = thread::spawn(|| thread::park());
    child.join().unwrap();
    println!("never");
}
