use std::thread;
fn spread() { thread::spawn(spread); thread::spawn(spread); }
fn main() { spread(); thread::park(); }
