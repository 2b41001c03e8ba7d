// peers: loom shuttle
fn main() {
    let a = thread::spawn(|| thread::spawn(|| 1).join().unwrap() + 1);
    println!("{}", a.join().unwrap());
}
