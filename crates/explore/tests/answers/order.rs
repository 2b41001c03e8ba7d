//! What orders the steps of a schedule: the edges that a replay tells, for each way in which one thread can come after another.

use crate::{answer, events};
use serde_json::{Value, json};

const USES: &str = "use std::sync::{*, atomic::{*, Ordering::*}}; use std::thread;\n";

fn replay(body: &str, schedule: &str) -> Value {
    crate::replay(&format!("{USES}{body}"), schedule)
}

/// The edges of each step that has some: `5: spawn 2, unlock 4`.
fn edges(answer: &Value) -> Vec<String> {
    let edge = |link: &Value| format!("{} {}", link["why"].as_str().expect("a word"), link["step"]);
    let of = |event: &Value| {
        let after = event["after"].as_array()?;
        let all: Vec<String> = after.iter().map(edge).collect();
        Some(format!("{}: {}", event["step"], all.join(", ")))
    };
    events(answer).iter().filter_map(of).collect()
}

#[track_caller]
fn check(body: &str, schedule: &str, expected: &[&str]) {
    let answer = replay(body, schedule);
    let steps: Vec<String> = events(&answer)
        .iter()
        .map(|event| format!("{} {}: {}", event["step"], event["name"], event["text"]))
        .collect();
    assert_eq!(edges(&answer), expected, "\n{}", steps.join("\n"));
}

#[test]
fn spawn_unlock_and_join() {
    let body = "static M: Mutex<i32> = Mutex::new(0);
        fn main() {
            let a = thread::spawn(|| *M.lock().unwrap() += 1);
            let b = thread::spawn(|| *M.lock().unwrap() += 1);
            a.join().unwrap();
            b.join().unwrap();
        }";
    // Spawn, spawn; lock, unlock; lock, unlock; join, join.
    let expected = [
        "3: spawn 1",
        "5: spawn 2, unlock 4",
        "7: join 4",
        "8: join 6",
    ];
    check(body, "00 11 22 00", &expected);
}

#[test]
fn what_is_known_already_is_told_once() {
    let body = "static M: Mutex<i32> = Mutex::new(0);
        fn main() {
            *M.lock().unwrap() += 1;
            let a = thread::spawn(|| { *M.lock().unwrap() += 1; *M.lock().unwrap() += 1; });
            a.join().unwrap();
        }";
    // That main has unlocked is known from being spawned after it.
    check(body, "000 1111 0", &["4: spawn 3", "8: join 7"]);
}

#[test]
fn a_release_that_is_acquired() {
    let program = |store: &str, load: &str| {
        format!(
            "static DATA: AtomicI32 = AtomicI32::new(0); static READY: AtomicBool = AtomicBool::new(false);
            fn main() {{
                thread::spawn(|| {{ DATA.store(7, Relaxed); READY.store(true, {store}); }});
                if READY.load({load}) {{ println!(\"{{}}\", DATA.load(Relaxed)); }}
            }}"
        )
    };
    check(
        &program("Release", "Acquire"),
        "0 11 00",
        &["2: spawn 1", "4: store 3"],
    );
    check(&program("Relaxed", "Acquire"), "0 11 00", &["2: spawn 1"]);
    check(&program("Release", "Relaxed"), "0 11 00", &["2: spawn 1"]);
    // Read before it was written.
    check(&program("SeqCst", "SeqCst"), "0 0 11", &["3: spawn 1"]);
}

#[test]
fn a_release_sequence_goes_on_through_what_others_add() {
    let body = "static N: AtomicI32 = AtomicI32::new(0);
        fn main() {
            thread::spawn(|| N.store(1, Release));
            thread::spawn(|| N.fetch_add(1, Relaxed));
            println!(\"{}\", N.load(Acquire));
        }";
    check(
        body,
        "00 1 2 0",
        &["3: spawn 1", "4: spawn 2", "5: store 3"],
    );
    // A store begins anew: what was released before is not to be had from it.
    let body = body.replace("N.fetch_add(1, Relaxed)", "N.store(2, Relaxed)");
    check(&body, "00 1 2 0", &["3: spawn 1", "4: spawn 2"]);
}

#[test]
fn fences() {
    let body = "static READY: AtomicBool = AtomicBool::new(false);
        fn main() {
            thread::spawn(|| { fence(Release); READY.store(true, Relaxed); });
            let ready = READY.load(Relaxed);
            fence(Acquire);
            println!(\"{ready}\");
        }";
    // Spawn; fence, store; load, fence: the second fence comes after the first, the load after nothing.
    check(body, "0 11 00", &["2: spawn 1", "5: fence 2"]);
}

#[test]
fn messages() {
    let body = "fn main() {
            let (sender, receiver) = mpsc::channel();
            thread::spawn(move || { sender.send(1).unwrap(); sender.send(2).unwrap(); });
            let first: i32 = receiver.recv().unwrap();
            let second: i32 = receiver.recv().unwrap();
            let gone = receiver.recv().is_err();
            println!(\"{first} {second} {gone}\");
        }";
    // Each message tells of its own sending; that nobody can send any more tells of the sender's end.
    let expected = ["2: spawn 1", "5: send 2", "6: send 3", "7: drop 4"];
    check(body, "0 111 000", &expected);
}

#[test]
fn room_in_a_full_channel() {
    let body = "fn main() {
            let (sender, receiver) = mpsc::sync_channel(1);
            let t = thread::spawn(move || { sender.send(1).unwrap(); sender.send(2).unwrap(); });
            let first: i32 = receiver.recv().unwrap();
            println!(\"{first}\");
            t.join().unwrap();
        }";
    check(
        body,
        "0 1 0 1",
        &["2: spawn 1", "3: send 2", "4: receive 3"],
    );
}

#[test]
fn a_meeting_orders_both_ways() {
    let body = "fn main() {
            let (sender, receiver) = mpsc::sync_channel(0);
            let t = thread::spawn(move || { sender.send(1).unwrap(); println!(\"sent\"); });
            let first: i32 = receiver.recv().unwrap();
            println!(\"{first}\");
            t.join().unwrap();
        }";
    // The sender comes and waits, the receiver takes the message; what the sender does next it does after that.
    check(
        body,
        "0 1 0 1",
        &["2: spawn 1", "3: send 2", "4: receive 3"],
    );
}

#[test]
fn park_and_unpark() {
    let body = "fn main() {
            let t = thread::spawn(|| { thread::park(); println!(\"on\"); });
            t.thread().unpark();
            t.join().unwrap();
        }";
    check(body, "0 0 11 0", &["3: unpark 2", "5: join 4"]);
}

#[test]
fn a_barrier_opens_for_all() {
    let body = "static B: LazyLock<i32> = LazyLock::new(|| 0);
        fn main() {
            let barrier = Arc::new(Barrier::new(3));
            for _ in 0..2 {
                let barrier = barrier.clone();
                thread::spawn(move || { barrier.wait(); println!(\"on\"); });
            }
            barrier.wait();
            println!(\"on\");
        }";
    // The last to arrive comes after the others; they go on after it.
    let expected = [
        "3: spawn 1",
        "4: spawn 2",
        "5: barrier 3, barrier 4",
        "6: barrier 5",
        "7: barrier 5",
    ];
    check(body, "00 1 2 0 1 2", &expected);
}

#[test]
fn a_notification_wakes_and_the_lock_tells() {
    let body = "static M: Mutex<bool> = Mutex::new(false); static C: Condvar = Condvar::new();
        fn main() {
            let t = thread::spawn(|| { let mut ready = M.lock().unwrap(); while !*ready { ready = C.wait(ready).unwrap(); } });
            *M.lock().unwrap() = true;
            C.notify_one();
            t.join().unwrap();
        }";
    // Spawn; lock, wait; lock, unlock, notify; lock again, unlock; join.
    let expected = [
        "2: spawn 1",
        "4: unlock 3",
        "7: unlock 5, notify 6",
        "9: join 8",
    ];
    check(body, "0 11 000 11 0", &expected);
}

#[test]
fn readers_tell_the_next_writer() {
    let body = "static L: RwLock<i32> = RwLock::new(0);
        fn main() {
            thread::spawn(|| println!(\"{}\", *L.read().unwrap()));
            thread::spawn(|| println!(\"{}\", *L.read().unwrap()));
            *L.write().unwrap() += 1;
        }";
    // Readers tell each other nothing.
    let schedule = "00 111 222 0";
    check(
        body,
        schedule,
        &["3: spawn 1", "6: spawn 2", "9: unlock 5, unlock 8"],
    );
}

#[test]
fn what_is_initialized_once() {
    let body = "static ONCE: OnceLock<i32> = OnceLock::new();
        fn main() {
            let t = thread::spawn(|| println!(\"{}\", ONCE.get_or_init(|| 1)));
            println!(\"{}\", ONCE.get_or_init(|| 2));
            t.join().unwrap();
        }";
    let answer = replay(body, "0 111 0");
    let all = edges(&answer);
    assert!(
        all.last().is_some_and(|edge| edge.contains("once")),
        "{all:?}"
    );
}

#[test]
fn a_race_names_the_step_of_the_other_access() {
    let body = "static READY: AtomicBool = AtomicBool::new(false); static mut DATA: i32 = 0;
        fn main() {
            thread::spawn(|| { READY.load(Relaxed); unsafe { DATA = 7 }; READY.store(true, ORDER); });
            if READY.load(Acquire) { println!(\"{}\", unsafe { DATA }); }
        }";
    // Spawn; load and write, store; load and read.
    let raced = replay(&body.replace("ORDER", "Relaxed"), "0 11 0");
    assert_eq!(edges(&raced), ["2: spawn 1"]);
    assert_eq!(raced["end"]["kind"], "race");
    let other = json!({"step": 2, "path": [0], "name": "thread 1"});
    assert_eq!(raced["events"][3]["races_with"], other);
    let ordered = replay(&body.replace("ORDER", "Release"), "0 11 0");
    assert_eq!(edges(&ordered), ["2: spawn 1", "4: store 3"]);
    assert!(ordered["end"].is_null());
    assert!(ordered["events"][3]["races_with"].is_null());
}

#[test]
fn a_race_with_what_a_thread_did_as_it_began() {
    let body = "static mut DATA: i32 = 0;
        fn main() {
            thread::spawn(|| unsafe { DATA = 7 });
            println!(\"{}\", unsafe { DATA });
        }";
    // Main goes on in the step that spawns the thread, and reads; then the thread begins, and writes.
    let raced = replay(body, "0");
    assert_eq!(raced["end"]["kind"], "race");
    let other = json!({"step": 1, "path": [], "name": "main"});
    assert_eq!(raced["events"][0]["races_with"], other);
    // With an atomic access before each: the thread wrote in the step that spawned it, main reads after its load.
    let body = "static FLAG: AtomicBool = AtomicBool::new(false); static mut DATA: i32 = 0;
        fn main() {
            thread::spawn(|| { unsafe { DATA = 7 }; FLAG.store(true, Relaxed); });
            FLAG.load(Relaxed);
            println!(\"{}\", unsafe { DATA });
        }";
    let raced = replay(body, "00");
    let other = json!({"step": 1, "path": [0], "name": "thread 1"});
    assert_eq!(raced["events"][1]["races_with"], other);
}

#[test]
fn no_scheduler_changes_what_orders() {
    let source = format!(
        "{USES}fn main() {{ let t = thread::spawn(|| println!(\"x\")); t.join().unwrap(); }}"
    );
    for scheduler in ["threads", "cooperative", "interval 2", "workers 2"] {
        let request = json!({"request": "explore", "source": source, "scheduler": scheduler});
        let explored = answer(&request);
        let schedule = &explored["outcomes"][0]["witness"]["schedule"];
        let request = json!({"request": "replay", "source": source, "scheduler": scheduler, "schedule": schedule});
        let replayed = answer(&request);
        assert_eq!(edges(&replayed), ["2: spawn 1", "3: join 2"], "{scheduler}");
    }
}
