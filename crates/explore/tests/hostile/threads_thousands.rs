use std::thread;
fn main() {
    let all: Vec<_> = (0..5000).map(|n| thread::spawn(move || n)).collect();
    for one in all { one.join().unwrap(); }
}
