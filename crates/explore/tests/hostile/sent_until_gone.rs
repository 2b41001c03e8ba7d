use std::sync::mpsc::channel; use std::thread;
fn main() {
    let (sender, receiver) = channel::<u32>();
    thread::spawn(move || receiver.recv().unwrap());
    while sender.send(1).is_ok() {}
    println!("gone");
}
