//! A lift's door and motor, each with its own activity; the one rule between them (never move with the door open) is one message each way.
use std::sync::mpsc::channel;
use std::thread;

const TRIPS: u32 = 2;

fn main() {
    let (closed, may_move) = channel();
    let (arrived, may_open) = channel();
    let door = thread::spawn(move || {
        for _ in 0..TRIPS {
            println!("door closes");
            closed.send(()).unwrap();
            may_open.recv().unwrap();
            println!("door opens");
        }
    });
    let motor = thread::spawn(move || {
        for floor in 1..=TRIPS {
            may_move.recv().unwrap();
            println!("moves to floor {floor}");
            arrived.send(()).unwrap();
        }
    });
    door.join().unwrap();
    motor.join().unwrap();
}
