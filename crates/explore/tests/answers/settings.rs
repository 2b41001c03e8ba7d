//! Every setting of a request has its effect; and whole answers, to the last member.

use crate::{answer, events};
use serde_json::{Value, json};

/// An exploration of a program with one setting more.
#[track_caller]
fn explore(source: &str, name: &str, value: Value) -> Value {
    let mut request = json!({"request": "explore", "source": source});
    request[name] = value;
    answer(&request)
}

/// What is printed and how it ends.
fn ends(explored: &Value) -> Vec<String> {
    let outcomes = explored["outcomes"].as_array().expect("outcomes").iter();
    let mut all: Vec<String> = outcomes
        .map(|one| {
            let text = one["stdout"].as_str().expect("a text").trim();
            format!("{text} {}", one["end"]["kind"].as_str().expect("a kind"))
        })
        .collect();
    all.sort();
    all
}

#[test]
fn waits_that_end_without_a_reason() {
    let notified = "use std::sync::*;
        static READY: Mutex<bool> = Mutex::new(false); static SIGNAL: Condvar = Condvar::new();
        fn main() { drop(SIGNAL.wait(READY.lock().unwrap())); println!(\"on\"); }";
    let parked = "fn main() { std::thread::park(); println!(\"on\"); }";
    for source in [notified, parked] {
        assert_eq!(
            ends(&explore(source, "spurious", json!(false))),
            [" deadlock"]
        );
        assert_eq!(ends(&explore(source, "spurious", json!(true))), ["on exit"]);
    }
}

#[test]
fn exchanges_that_fail_without_a_reason() {
    let source = "use std::sync::atomic::{AtomicI32, Ordering::SeqCst};
        fn main() {
            let n = AtomicI32::new(1);
            println!(\"{:?} {:?}\", n.compare_exchange_weak(1, 2, SeqCst, SeqCst), n.compare_exchange(2, 3, SeqCst, SeqCst));
        }";
    let exact = "Ok(1) Ok(2) exit";
    assert_eq!(ends(&explore(source, "spurious", json!(false))), [exact]);
    let spurious = ends(&explore(source, "spurious", json!(true)));
    // The strong one fails only where the value is another.
    assert_eq!(spurious, ["Err(1) Err(1) exit", exact]);
}

#[test]
fn timers() {
    let source = "use std::{thread, time::Duration};
        fn main() {
            let other = thread::spawn(|| { thread::sleep(Duration::from_millis(1)); println!(\"a\"); });
            thread::sleep(Duration::from_millis(2));
            println!(\"b\");
            other.join().unwrap();
        }";
    let (any, ordered) = (["a\nb exit", "b\na exit"], ["a\nb exit"]);
    assert_eq!(ends(&explore(source, "timers", json!("any"))), any);
    assert_eq!(ends(&explore(source, "timers", json!("ordered"))), ordered);
}

const COUNTS: &str = "use std::sync::atomic::{AtomicUsize, Ordering::SeqCst}; use std::thread;
    static N: AtomicUsize = AtomicUsize::new(0);
    fn add() { N.store(N.load(SeqCst) + 1, SeqCst); }
    fn main() {
        let others = [thread::spawn(add), thread::spawn(add)];
        for other in others { other.join().unwrap(); }
        println!(\"{}\", N.load(SeqCst));
    }";

#[test]
fn what_is_looked_for_and_how() {
    let explored = explore(COUNTS, "count", json!(true));
    // Two steps of each of two threads, then main's two.
    assert_eq!(explored["schedules"], "6");
    assert!(explored["outcomes"][0]["witness"].is_object());
    assert_eq!(ends(&explored), ["1 exit", "2 exit"]);
    let without = explore(COUNTS, "witnesses", json!(false));
    assert!(without["schedules"].is_null());
    assert!(without["outcomes"][0]["witness"].is_null());
    assert_eq!(ends(&without), ["1 exit", "2 exit"]);
    let whole = explore(COUNTS, "reduce", json!(false));
    assert_eq!(whole["outcomes"], explored["outcomes"]);
    assert!(whole["states"].as_u64() > explored["states"].as_u64());
    let one = explore(COUNTS, "budget", json!({"outcomes": 1}));
    assert_eq!((ends(&one).len(), &one["complete"]), (1, &json!(false)));
    let replay = |views: bool| {
        let request =
            json!({"request": "replay", "source": COUNTS, "schedule": [0], "views": views});
        let replayed = answer(&request);
        [&replayed["start"], &events(&replayed)[0]["view"]].map(Value::is_object)
    };
    assert_eq!([replay(true), replay(false)], [[true; 2], [false; 2]]);
}

/// To see what the other does, main has to wait a step longer, or to be left and taken up again.
#[test]
fn few_switches_or_few_steps() {
    let source = "use std::sync::atomic::{AtomicBool, Ordering::SeqCst}; use std::thread;
        static DONE: AtomicBool = AtomicBool::new(false);
        fn main() {
            thread::spawn(|| { DONE.store(true, SeqCst); for _ in 0..4 { thread::yield_now(); } });
            for _ in 0..2 { thread::yield_now(); }
            println!(\"{}\", DONE.load(SeqCst));
        }";
    let cost = |least: &str| {
        let explored = explore(source, "least", json!(least));
        let outcomes = explored["outcomes"].as_array().expect("outcomes");
        let seen = outcomes.iter().find(|one| one["stdout"] == "true\n");
        let witness = &seen.expect("seen")["witness"];
        [&witness["switches"], &witness["steps"]].map(|n| n.as_u64().expect("a number"))
    };
    // Spawn; the other's store; main's yields, load, print and end. Leaving main after the spawn is a switch, and leaving the
    // other before its end is another; letting it end costs its four yields.
    assert_eq!(cost("steps"), [2, 7]);
    assert_eq!(cost("switches"), [1, 11]);
}

const TWO: &str = "fn main() {
    let other = std::thread::spawn(|| println!(\"a\"));
    other.join().unwrap();
}";

fn assumptions() -> Value {
    json!({"memory": "sc", "scheduler": "threads", "timers": "any", "spurious": false, "set": {}})
}

fn mover(path: Value, name: &str, line: u32, column: u32, text: &str) -> Value {
    json!({"path": path, "name": name, "line": line, "column": column, "text": text})
}

/// Who stands where after each step of the one schedule: spawn, print, join, end.
fn places() -> [Vec<Value>; 4] {
    let main = |line, column, text| mover(json!([]), "main", line, column, text);
    let other = mover(json!([0]), "thread 1", 2, 39, "print \"a\\n\"");
    let join = main(3, 11, "wait for `thread 1` to end");
    [
        vec![main(2, 17, "spawn a thread")],
        vec![join.clone(), other],
        vec![join],
        vec![main(0, 0, "end the program")],
    ]
}

fn with(value: &Value, more: Value) -> Value {
    let mut value = value.clone();
    let members = value.as_object_mut().expect("an object");
    members.extend(more.as_object().expect("an object").clone());
    value
}

#[test]
fn an_exploration() {
    let mut explored = answer(&json!({"request": "explore", "source": TWO}));
    assert!(explored["instructions"].as_u64() > Some(10));
    explored["instructions"] = json!(0);
    let witness = json!({"schedule": [0, 1, 0, 0], "steps": 4, "switches": 0, "shortest": true});
    let outcome = json!({"stdout": "a\n", "end": {"kind": "exit", "code": 0}, "panicked": [], "witness": witness});
    let expected = json!({
        "complete": true, "assumptions": assumptions(), "states": 4, "transitions": 4, "instructions": 0,
        "outcomes": [outcome], "notes": [], "diagnostics": [],
    });
    assert_eq!(explored, expected);
}

#[test]
fn a_replay() {
    let request =
        json!({"request": "replay", "source": TWO, "schedule": [0, 1, 0, 0], "views": false});
    let places = places();
    let step = |number: usize, thread: usize, more: Value| {
        let mover = places[number - 1]
            .iter()
            .find(|place| (place["name"] == "main") == (thread == 0));
        let event = with(
            mover.expect("there"),
            json!({"step": number, "choice": thread, "switch": false}),
        );
        with(&event, more)
    };
    let end = json!({"kind": "exit", "code": 0});
    let events = [
        step(1, 0, json!({})),
        step(
            2,
            1,
            json!({"printed": "a\n", "after": [{"step": 1, "why": "spawn"}]}),
        ),
        step(3, 0, json!({"after": [{"step": 2, "why": "join"}]})),
        step(4, 0, json!({"end": end})),
    ];
    let expected = json!({
        "assumptions": assumptions(), "events": events, "stdout": "a\n", "panicked": [], "switches": 0, "end": end,
    });
    assert_eq!(answer(&request), expected);
}

#[test]
fn who_can_move() {
    let request = json!({"request": "enabled", "source": TWO, "schedule": [0], "views": false});
    let choices = [json!([]), json!([1])];
    let places = places();
    let threads = places[1].iter().zip(choices).enumerate();
    let threads: Vec<Value> = threads
        .map(|(number, (place, choices))| {
            with(place, json!({"thread": number, "choices": choices}))
        })
        .collect();
    let expected = json!({
        "assumptions": assumptions(), "threads": threads, "stdout": "", "panicked": [], "end": null,
    });
    assert_eq!(answer(&request), expected);
}

#[test]
fn what_can_still_come() {
    let request = json!({"request": "reachable", "source": TWO, "schedule": [0, 1]});
    let witness = json!({"schedule": [0, 0], "steps": 2, "switches": 0, "shortest": true});
    let outcome = json!({"stdout": "a\n", "end": {"kind": "exit", "code": 0}, "panicked": [], "witness": witness});
    let expected = json!({"complete": true, "assumptions": assumptions(), "outcomes": [outcome]});
    assert_eq!(answer(&request), expected);
}

#[test]
fn a_graph() {
    let end = json!({"kind": "exit", "code": 0});
    let schedule = [0, 1, 0, 0];
    let nodes = places().into_iter().enumerate().map(|(at, threads)| {
        json!({"threads": threads, "endings": ["exit"], "schedule": schedule[..at]})
    });
    let edge = |from: u32, to: Option<u32>, thread: u32, path: Value| json!({"from": from, "to": to, "choice": thread, "path": path});
    let edges = [
        edge(0, Some(1), 0, json!([])),
        with(&edge(1, Some(2), 1, json!([0])), json!({"printed": "a\n"})),
        edge(2, Some(3), 0, json!([])),
        with(&edge(3, None, 0, json!([])), json!({"end": end})),
    ];
    let outcome = json!({"stdout": "a\n", "end": end, "panicked": []});
    let expected = json!({
        "assumptions": assumptions(), "outcomes": [outcome], "nodes": nodes.collect::<Vec<_>>(), "edges": edges,
    });
    assert_eq!(
        answer(&json!({"request": "graph", "source": TWO})),
        expected
    );
}
