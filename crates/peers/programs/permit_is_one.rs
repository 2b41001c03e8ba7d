// peers: shuttle
fn main() {
    let child = thread::spawn(|| {
        thread::park();
        thread::park();
    });
    child.thread().unpark();
    child.thread().unpark();
    child.join().unwrap();
    println!("both");
}
