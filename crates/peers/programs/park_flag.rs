// peers: loom (shuttle wakes parked threads without a reason as often as it likes: no end of schedules)
fn main() {
    let flag = Arc::new(AtomicBool::new(false));
    let other = flag.clone();
    let child = thread::spawn(move || {
        while !other.load(Acquire) {
            thread::park();
        }
        3
    });
    flag.store(true, Release);
    child.thread().unpark();
    println!("{}", child.join().unwrap());
}
