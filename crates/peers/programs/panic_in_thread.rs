// peers: loom shuttle
fn main() {
    let child = thread::spawn(|| panic!("it fails"));
    child.join().unwrap();
}
