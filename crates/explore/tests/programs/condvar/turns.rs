//! Two threads take turns: one order only.
//! outcomes:
//! "ping\npong\nping\npong\n"
use std::sync::{Condvar, Mutex};
use std::thread;

static TURN: Mutex<usize> = Mutex::new(0);
static CHANGED: Condvar = Condvar::new();

fn play(me: usize, word: &str) {
    for _ in 0..2 {
        let turn = TURN.lock().unwrap();
        let mut turn = CHANGED.wait_while(turn, |turn| *turn != me).unwrap();
        println!("{word}");
        *turn = 1 - me;
        CHANGED.notify_one();
    }
}

fn main() {
    let other = thread::spawn(|| play(1, "pong"));
    play(0, "ping");
    other.join().unwrap();
}
