//! What answers tell: of a whole program, and of a schedule its steps in words, what orders them, and the situations between.

mod explored;
mod history;
mod notes;
mod order;
mod settings;
mod stuck;
mod timers;
mod views;
mod words;

use explore::request::Session;
use explore_rust::Rust;
use serde_json::{Value, json};
use std::cell::RefCell;

/// What is printed depends on how far the other thread has come: many outcomes, each with a schedule to look for.
const FAR: &str = "use std::sync::atomic::{AtomicUsize, Ordering::SeqCst}; use std::thread;
    static N: AtomicUsize = AtomicUsize::new(0);
    fn add(times: usize) { for _ in 0..times { N.fetch_add(1, SeqCst); } }
    fn main() {
        let other = thread::spawn(|| add(60));
        add(30);
        println!(\"{}\", N.load(SeqCst));
        add(30);
        other.join().unwrap();
    }";

/// The answer to a request, which is not refused.
#[track_caller]
fn answer(request: &Value) -> Value {
    // Reading the library takes longer than most programs; each test does it once.
    thread_local!(static SESSION: RefCell<Session<Rust>> = RefCell::new(Session::new(Rust::default())));
    let answer =
        SESSION.with_borrow_mut(|session| session.answer(&request.to_string(), &mut |_| true));
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    assert!(answer["error"].is_null(), "{answer}");
    answer
}

/// Replays a schedule with the situation after each step. A digit is a step: 0 is main, 1 the first thread it spawned; spaces
/// between them are for the reader.
#[track_caller]
fn replay(source: &str, schedule: &str) -> Value {
    let digits = schedule.chars().filter_map(|digit| digit.to_digit(10));
    let schedule: Vec<u32> = digits.collect();
    let request =
        json!({"request": "replay", "source": source, "schedule": schedule, "views": true});
    answer(&request)
}

/// The steps that a replay tells of.
fn events(answer: &Value) -> &[Value] {
    answer["events"].as_array().expect("events")
}
