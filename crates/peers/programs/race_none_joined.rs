// peers: loom
fn main() {
    let cell = Arc::new(UnsafeCell::new(0));
    let other = cell.clone();
    thread::spawn(move || other.with_mut(|p| unsafe { *p = 4 }))
        .join()
        .unwrap();
    println!("{}", cell.with(|p| unsafe { *p }));
}
