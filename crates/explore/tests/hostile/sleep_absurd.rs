use std::thread; use std::time::{Duration, Instant};
fn main() {
    let start = Instant::now();
    thread::sleep(Duration::MAX);
    thread::sleep(Duration::from_secs(u64::MAX));
    println!("{:?}", start + Duration::MAX);
}
