//! Two call it, it runs once, and both see it done.
//! outcomes:
//! "init\ndone\n"
use std::sync::Once;
use std::thread;

static START: Once = Once::new();

fn main() {
    let call = || START.call_once(|| println!("init"));
    let handles = [thread::spawn(call), thread::spawn(call)];
    handles.into_iter().for_each(|handle| handle.join().unwrap());
    println!("done");
}
