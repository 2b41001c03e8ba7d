use std::thread;
fn main() { thread::spawn(|| loop { print!("a"); }); loop { print!("b"); } }
