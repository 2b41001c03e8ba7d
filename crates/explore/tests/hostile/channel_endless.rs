use std::sync::mpsc; use std::thread;
fn main() {
    let (to, from) = mpsc::channel();
    thread::spawn(move || loop { to.send(vec![0u8; 1000]).unwrap(); });
    for _ in from {}
}
