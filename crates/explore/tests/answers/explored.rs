//! What is told of a whole program.

use crate::{FAR, answer, events};
use explore::request::Session;
use explore_rust::Rust;
use serde_json::{Value, json};

/// The answer to a request of this kind for a program, with more members.
#[track_caller]
pub(super) fn ask(kind: &str, source: &str, more: Value) -> Value {
    let mut request = json!({"request": kind, "source": source});
    let members = request.as_object_mut().expect("an object");
    members.extend(more.as_object().expect("an object").clone());
    answer(&request)
}

const COUNTS: &str = "use std::sync::atomic::{AtomicUsize, Ordering::SeqCst}; use std::thread;
    static N: AtomicUsize = AtomicUsize::new(0);
    fn main() {
        let other = thread::spawn(|| N.store(N.load(SeqCst) + 1, SeqCst));
        N.store(N.load(SeqCst) + 1, SeqCst);
        other.join().unwrap();
        println!(\"{}\", N.load(SeqCst));
    }";

#[test]
fn what_goes_wrong_comes_first_and_numbers_count_as_numbers() {
    let source = "use std::sync::Mutex; use std::thread;
    static N: Mutex<i32> = Mutex::new(1);
    fn change(by: i32, to: i32) { let mut n = N.lock().unwrap(); *n = *n * by + to; }
    fn main() {
        let other = thread::spawn(|| { change(2, 1); change(-3, 0); });
        change(4, -9);
        let now = *N.lock().unwrap();
        if now > 0 { panic!(\"{now}\"); }
        other.join().unwrap();
        println!(\"{now}\");
    }";
    let explored = ask("explore", source, json!({}));
    let outcomes = explored["outcomes"].as_array().expect("outcomes");
    let all = outcomes.iter().map(|outcome| {
        let kind = outcome["end"]["kind"].as_str().expect("a kind");
        format!(
            "{kind} {}",
            outcome["stdout"].as_str().expect("text").trim()
        )
    });
    // Main looks at -5, or later at -9 or 27; at 3 or later -9; at -45.
    let expected = ["panic", "panic", "exit -45", "exit -9", "exit -5"];
    assert_eq!(
        all.map(|text| text.trim().to_string()).collect::<Vec<_>>(),
        expected
    );
}

#[test]
fn what_was_used_up() {
    for (limit, words) in [
        ("states", "the budget of states was used up"),
        ("transitions", "the budget of transitions was used up"),
        ("instructions", "the budget of instructions was used up"),
        ("bytes", "the budget of memory was used up"),
    ] {
        let explored = ask("explore", COUNTS, json!({"budget": {limit: 2}}));
        let text = format!("Not explored whole: {words}.");
        assert_eq!(
            explored["notes"],
            json!([{"kind": "stopped", "text": text}])
        );
        assert_eq!(explored["complete"], false);
    }
}

#[test]
fn where_a_computation_goes_on_and_on() {
    let until = |end: &str| {
        let source = format!(
            "fn main() {{
                let other = std::thread::spawn(|| {{
                    let mut n = 1_u64;
                    while {end} {{ n = n.wrapping_add(2); }}
                }});
                other.join().unwrap();
            }}"
        );
        let budget = json!({"budget": {"instructions": 30_000_000}});
        ask("explore", &source, budget)
    };
    let explored = until("n != 0");
    let text =
        "Not explored whole: one thread alone used up a quarter of the budget of instructions.";
    assert_eq!(explored["notes"][0]["text"], text);
    assert_eq!(until("n < 4_000_000")["complete"], true);
    let notes = explored["notes"].as_array().expect("notes");
    let kinds: Vec<_> = notes
        .iter()
        .map(|note| (&note["kind"], &note["line"]))
        .collect();
    assert_eq!(
        kinds,
        [
            (&json!("stopped"), &json!(null)),
            (&json!("computes"), &json!(4))
        ]
    );
}

#[test]
fn who_looks_on_hears_how_far_it_is_and_can_stop_it() {
    let request = json!({"request": "explore", "source": FAR}).to_string();
    let mut heard = Vec::new();
    let mut session = Session::new(Rust::default());
    session.answer(&request, &mut |progress| {
        heard.push((progress.states, progress.transitions));
        true
    });
    assert!(heard.len() > 2, "{heard:?}");
    assert!(heard.is_sorted() && heard[0].0 > 0 && heard[0] < heard[1]);
    for stop in 1..=heard.len() {
        let mut asked = 0;
        let mut watch = |_| {
            asked += 1;
            asked < stop
        };
        Session::new(Rust::default()).answer(&request, &mut watch);
        // The outcomes and their schedules are looked for one after the other, and each search asks for itself.
        assert!(asked < stop + 3, "{asked} of {}", heard.len());
    }
}

#[test]
fn what_is_not_understood_while_it_runs_has_a_line() {
    let source = "fn main() {
        let number = 5;
        println!(\"a\");
        println!(\"{}\", &raw const number as usize > 0);
    }";
    let explored = ask("explore", source, json!({}));
    let note = &explored["notes"][0];
    assert_eq!(
        [&note["kind"], &note["line"]],
        [&json!("unsupported"), &json!(4)]
    );
}

#[test]
fn constants_of_each_kind() {
    let source = "const MOST: usize = 1; const LOUD: bool = false; const NAME: &str = \"Ada\";
        fn main() { println!(\"{MOST} {LOUD} {NAME}\"); }";
    let set = json!({"MOST": 7, "LOUD": true, "NAME": "\"Bob\""});
    let explored = ask("explore", source, json!({"set": set}));
    assert_eq!(explored["outcomes"][0]["stdout"], "7 true Bob\n");
}

#[test]
fn a_schedule_that_does_not_fit() {
    let request = json!({"request": "replay", "source": COUNTS, "schedule": [0, 7]});
    let answer = Session::new(Rust::default()).answer(&request.to_string(), &mut |_| true);
    let answer: Value = serde_json::from_str(&answer).expect("JSON");
    let error = answer["error"].as_str().expect("an error");
    assert!(
        error.starts_with("Step 2 of the schedule does not fit: "),
        "{error}"
    );
    assert_eq!(answer["step"], 2);
}

#[test]
fn threads_are_told_apart_by_who_spawned_them() {
    let source = "use std::thread;
        fn main() {
            let first = thread::spawn(|| { thread::spawn(|| println!(\"inner\")).join().unwrap(); });
            let second = thread::spawn(|| println!(\"second\"));
            first.join().unwrap();
            second.join().unwrap();
        }";
    // Spawn, spawn; the first spawns one of its own.
    let enabled = ask("enabled", source, json!({"schedule": [0, 0, 1]}));
    let threads = enabled["threads"].as_array().expect("threads").iter();
    let mut paths: Vec<String> = threads.map(|thread| thread["path"].to_string()).collect();
    paths.sort();
    assert_eq!(paths, ["[0,0]", "[0]", "[1]", "[]"]);
    // To go on with another thread is a switch where the last could have gone on: main after its spawn, not who waits.
    let replayed = ask("replay", source, json!({"schedule": [0, 1, 0]}));
    let switches = events(&replayed).iter();
    let switches: Vec<bool> = switches.map(|event| event["switch"] == true).collect();
    assert_eq!(switches, [false, true, false]);
    assert_eq!(replayed["switches"], 1);
}

/// Who waits for a notification, or for a time at most, waits: to go on with another is no switch.
#[test]
fn a_wait_for_a_time_is_a_wait() {
    for wait in ["wait(held)", "wait_timeout(held, Duration::from_secs(1))"] {
        let source = format!(
            "use std::sync::{{Condvar, Mutex}}; use std::{{thread, time::Duration}};
            static M: Mutex<i32> = Mutex::new(0); static C: Condvar = Condvar::new();
            fn main() {{
                let held = M.lock().unwrap();
                thread::spawn(|| {{ drop(M.lock()); C.notify_one(); }});
                drop(C.{wait});
            }}"
        );
        // Lock, spawn; wait; lock, and main's time is over or the unlock comes.
        let replayed = ask(
            "replay",
            &source,
            json!({"schedule": [0, 0, 0, 1, 1, 1, 0]}),
        );
        let switches = events(&replayed).iter();
        let switches: Vec<bool> = switches.map(|event| event["switch"] == true).collect();
        assert_eq!(switches, [false; 7], "{wait}");
    }
}

#[test]
fn where_a_program_can_still_end() {
    let source = "use std::sync::Mutex; use std::thread;
        static A: Mutex<i32> = Mutex::new(0); static B: Mutex<i32> = Mutex::new(0);
        fn main() {
            let other = thread::spawn(|| { let _a = A.lock().unwrap(); let _b = B.lock().unwrap(); });
            { let _b = B.lock().unwrap(); let _a = A.lock().unwrap(); }
            other.join().unwrap();
        }";
    let drawn = ask("graph", source, json!({}));
    let nodes = drawn["nodes"].as_array().expect("nodes");
    let of = |endings: Value| {
        nodes
            .iter()
            .filter(|node| node["endings"] == endings)
            .count()
    };
    assert_eq!(nodes[0]["endings"], json!(["exit", "deadlock"]));
    // What each of them has locked keeps the other from it for good.
    assert!(of(json!(["deadlock"])) >= 1 && of(json!(["exit"])) > 1);
    assert_eq!(
        of(json!(["deadlock"])) + of(json!(["exit"])) + of(json!(["exit", "deadlock"])),
        nodes.len()
    );
}

#[test]
fn a_worker_kept_by_one_that_waits_for_a_lock() {
    let source = "use std::sync::Mutex; use std::thread;
        static M: Mutex<i32> = Mutex::new(0);
        fn main() {
            let other = thread::spawn(|| drop(M.lock().unwrap()));
            let held = M.lock().unwrap();
            thread::yield_now();
            drop(held);
            other.join().unwrap();
        }";
    let kinds = |scheduler: &str| {
        let explored = ask("explore", source, json!({"scheduler": scheduler}));
        let outcomes = explored["outcomes"].as_array().expect("outcomes").iter();
        outcomes
            .map(|outcome| outcome["end"]["kind"].to_string())
            .collect::<Vec<_>>()
    };
    // Who yields while it holds the lock gives its worker to the other, which keeps it while it waits.
    assert_eq!(kinds("workers 1"), ["\"deadlock\""]);
    assert_eq!(kinds("workers 2"), ["\"exit\""]);
}

/// A timer that is one of the arms fires in the one step of the select, also where another arm is a rendezvous.
#[test]
fn a_timer_taken_beside_what_is_ready() {
    let source = "use crossbeam::channel::{after, bounded, unbounded}; use std::time::Duration;
        fn main() {
            let (_keep, meeting) = bounded::<i32>(0);
            let (sender, ready) = unbounded();
            sender.send(1).unwrap();
            crossbeam::select! {
                recv(meeting) -> _ => println!(\"met\"),
                recv(ready) -> _ => println!(\"message\"),
                recv(after(Duration::from_millis(1))) -> _ => println!(\"time\"),
            }
        }";
    let explored = ask("explore", source, json!({}));
    let outcomes = explored["outcomes"].as_array().expect("outcomes");
    let printed: Vec<&Value> = outcomes.iter().map(|outcome| &outcome["stdout"]).collect();
    assert_eq!(printed, ["message\n", "time\n"]);
    for outcome in outcomes {
        let schedule = &outcome["witness"]["schedule"];
        let replayed = ask("replay", source, json!({"schedule": schedule}));
        let texts = events(&replayed).iter().map(|event| &event["text"]);
        assert_eq!(texts.filter(|text| *text == "select a channel").count(), 1);
    }
}

#[test]
fn what_it_assumes() {
    for scheduler in ["threads", "cooperative", "interval 3", "workers 2"] {
        let explored = ask("explore", COUNTS, json!({"scheduler": scheduler}));
        assert_eq!(explored["assumptions"]["scheduler"], scheduler);
    }
}

#[test]
fn what_can_still_come_after_what_was_printed() {
    let source = "use std::thread;
        fn main() {
            println!(\"a\");
            let other = thread::spawn(|| println!(\"b\"));
            println!(\"c\");
            other.join().unwrap();
        }";
    let printed = |schedule: Value| {
        let reachable = ask("reachable", source, json!({"schedule": schedule}));
        let outcomes = reachable["outcomes"].as_array().expect("outcomes").iter();
        let mut all: Vec<String> = outcomes
            .map(|outcome| outcome["stdout"].as_str().expect("a text").to_string())
            .collect();
        all.sort();
        all
    };
    // Print, spawn; then the thread prints first.
    assert_eq!(printed(json!([0, 0])), ["a\nb\nc\n", "a\nc\nb\n"]);
    assert_eq!(printed(json!([0, 0, 1])), ["a\nb\nc\n"]);
}

#[test]
fn who_counts_its_rounds_for_ever_still_has_an_end() {
    let source = "use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
    static DONE: AtomicBool = AtomicBool::new(false);
    fn main() {
        std::thread::spawn(|| DONE.store(true, SeqCst));
        let mut rounds = 0u64;
        while !DONE.load(SeqCst) { rounds += 1; }
        println!(\"{}\", rounds < u64::MAX);
    }";
    let request = json!({"request": "explore", "source": source, "budget": {"states": 500}});
    let found = answer(&request);
    assert_eq!(found["complete"], false);
    assert_eq!(found["outcomes"][0]["stdout"], "true\n");
    assert!(
        found["notes"]
            .as_array()
            .is_some_and(|notes| !notes.is_empty())
    );
    // Its schedule leads there.
    let schedule = &found["outcomes"][0]["witness"]["schedule"];
    let replayed = answer(&json!({"request": "replay", "source": source, "schedule": schedule}));
    assert_eq!(replayed["stdout"], "true\n");
}
