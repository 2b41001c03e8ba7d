// peers: loom
fn main() {
    let cell = Arc::new(UnsafeCell::new(0));
    cell.with_mut(|p| unsafe { *p = 4 });
    let other = cell.clone();
    let child = thread::spawn(move || other.with(|p| unsafe { *p }));
    println!("{}", child.join().unwrap());
}
