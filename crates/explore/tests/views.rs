//! What a page shows of a situation: the values of variables, and who holds and waits for what.

use explore::request::Session;
use explore_rust::Rust;
use serde_json::{Value, json};

const SOURCE: &str = "use std::sync::*; use std::thread;
static M: Mutex<i32> = Mutex::new(5);
struct Pair { left: i32, right: Option<i32> }
fn main() {
    let pair = Pair { left: 1, right: Some(2) };
    let list = vec![1, 2, 3];
    let letter = 'x';
    let t = thread::spawn(|| *M.lock().unwrap() += 1);
    let guard = M.lock().unwrap();
    thread::yield_now();
    drop(guard);
    t.join().unwrap();
    println!(\"{} {:?} {list:?} {letter}\", pair.left, pair.right);
}";

/// What is shown after the last step of a schedule.
fn view(schedule: &[u32]) -> Value {
    let request =
        json!({"request": "replay", "source": SOURCE, "schedule": schedule, "views": true});
    let answer = Session::new(Rust::default()).answer(&request.to_string(), &mut |_| true);
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    assert!(answer["error"].is_null(), "{answer}");
    answer["events"][schedule.len() - 1]["view"].clone()
}

fn variable(view: &Value, name: &str) -> Value {
    let variables = view["threads"][0]["frames"][0]["variables"].as_array();
    let found = variables
        .expect("variables")
        .iter()
        .find(|variable| variable["name"] == name);
    found.expect("a variable in scope").clone()
}

#[test]
fn values_look_as_they_are_written() {
    let view = view(&[0]);
    for (name, of, value) in [
        ("pair", "Pair", "Pair { left: 1, right: Some(2) }"),
        ("list", "Vec<i32>", "[1, 2, 3]"),
        ("letter", "char", "'x'"),
    ] {
        let expected = json!({"name": name, "type": of, "value": value});
        assert_eq!(variable(&view, name), expected);
    }
}

#[test]
fn a_lock_shows_who_holds_it_and_who_waits() {
    // Spawn, lock: the thread waits.
    let held = view(&[0, 0]);
    let lock = |holders: Value, waiters: Value, value: &str| json!([{"kind": "mutex", "name": "M", "value": value, "holders": holders, "waiters": waiters}]);
    assert_eq!(
        held["objects"],
        lock(json!(["main"]), json!(["thread 1"]), "5")
    );
    let (main, thread) = (&held["threads"][0], &held["threads"][1]);
    assert_eq!(
        [&main["status"], &main["holds"], &main["waits_for"]],
        [&json!("ready"), &json!(["M"]), &json!([])]
    );
    assert_eq!(
        [&thread["status"], &thread["holds"], &thread["waits_for"]],
        [&json!("blocked"), &json!([]), &json!(["main"])]
    );
    // Yield, unlock; lock, unlock: nobody holds it any more.
    let free = view(&[0, 0, 0, 0, 1, 1]);
    assert_eq!(free["objects"], lock(json!([]), json!([]), "6"));
}
