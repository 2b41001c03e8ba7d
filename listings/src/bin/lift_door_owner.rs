//! Door and motor with one owner of both facts: the check and the act are one, and the rule holds in every schedule.
use std::sync::Mutex;
use std::thread;

#[derive(Debug, PartialEq, Clone, Copy)]
enum State {
    Idle,
    DoorOpen,
    Moving,
}
use State::*;

static LIFT: Mutex<State> = Mutex::new(Idle); // door open *and* moving cannot even be written down

fn change(from: State, to: State) {
    let mut state = LIFT.lock().unwrap();
    if *state == from {
        *state = to;
    }
}

fn main() {
    let passenger = thread::spawn(|| change(Idle, DoorOpen));
    change(Idle, Moving);
    passenger.join().unwrap();
    println!("{:?}", *LIFT.lock().unwrap());
}
