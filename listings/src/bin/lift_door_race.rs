//! Door and motor without an owner: each looks before it acts, and the rule is broken.
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::thread;

static DOOR_OPEN: AtomicBool = AtomicBool::new(false);
static MOVING: AtomicBool = AtomicBool::new(false);

fn main() {
    let passenger = thread::spawn(|| {
        if !MOVING.load(SeqCst) {
            DOOR_OPEN.store(true, SeqCst);
        }
    });
    if !DOOR_OPEN.load(SeqCst) {
        MOVING.store(true, SeqCst);
    }
    passenger.join().unwrap();
    match (DOOR_OPEN.load(SeqCst), MOVING.load(SeqCst)) {
        (true, true) => println!("moving with the door open"),
        (true, false) => println!("waiting at the floor"),
        (false, true) => println!("on the way"),
        (false, false) => println!("neither"),
    }
}
