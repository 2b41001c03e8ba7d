// peers: loom shuttle
fn main() {
    let a = thread::spawn(|| 1);
    let b = thread::spawn(|| 2);
    println!("{} {}", b.join().unwrap(), a.join().unwrap());
}
