//! Timers in order: time passes only where nobody can move, and then the nearest deadline comes first.

use crate::answer;
use serde_json::{Value, json};

/// What a program of these functions may print, its words in one line each.
#[track_caller]
fn printed(source: &str) -> Vec<String> {
    let source = format!(
        "#![allow(unused)]
        use std::{{sync::{{*, mpsc, atomic::*}}, thread, time::{{Duration, Instant}}}}; use crossbeam::channel::{{bounded, unbounded, after, never, tick, select}};
        const fn ms(n: u64) -> Duration {{ Duration::from_millis(n) }}
        {source}"
    );
    let request = json!({"request": "explore", "source": source, "timers": "ordered"});
    let explored = answer(&request);
    assert_eq!(explored["complete"], true, "{explored}");
    let outcomes = explored["outcomes"].as_array().expect("outcomes").iter();
    let one = |outcome: &Value| {
        let text = outcome["stdout"].as_str().expect("a text");
        let words: Vec<&str> = text.split_whitespace().collect();
        match outcome["end"]["kind"].as_str() {
            Some("exit") => words.join(" "),
            end => format!("{} {}", words.join(" "), end.expect("a kind")),
        }
    };
    let mut all: Vec<String> = outcomes.map(one).collect();
    all.sort();
    all
}

#[test]
fn the_nearest_comes_first() {
    let sleepers = |times: [u32; 3]| {
        let [a, b, c] = times;
        printed(&format!(
            "fn main() {{
                let a = thread::spawn(|| {{ thread::sleep(ms({a})); println!(\"a\"); }});
                let b = thread::spawn(|| {{ thread::sleep(ms({b})); println!(\"b\"); }});
                thread::sleep(ms({c}));
                println!(\"c\");
                a.join().unwrap();
                b.join().unwrap();
            }}"
        ))
    };
    assert_eq!(sleepers([1, 2, 3]), ["a b c"]);
    assert_eq!(sleepers([2, 3, 1]), ["c a b"]);
    assert_eq!(sleepers([3, 1, 2]), ["b c a"]);
    // At the same time: in any order.
    assert_eq!(sleepers([2, 1, 2]), ["b a c", "b c a"]);
}

#[test]
fn times_add_up() {
    let source = "fn main() {
        let other = thread::spawn(|| for _ in 0..3 { thread::sleep(ms(2)); println!(\"two\"); });
        thread::sleep(ms(3));
        println!(\"three\");
        thread::sleep(ms(2));
        println!(\"five\");
        other.join().unwrap();
    }";
    assert_eq!(printed(source), ["two three two five two"]);
}

/// Whoever can do something does it first, however long that takes.
#[test]
fn nobody_oversleeps_what_others_do() {
    let source = "static N: AtomicU32 = AtomicU32::new(0);
        fn main() {
            let other = thread::spawn(|| for _ in 0..3 { N.fetch_add(1, Ordering::SeqCst); });
            thread::sleep(ms(1));
            println!(\"{}\", N.load(Ordering::SeqCst));
            other.join().unwrap();
        }";
    assert_eq!(printed(source), ["3"]);
}

/// Each way to wait for a time at most: who waits prints what comes of it, while main sleeps for half a second. What may make
/// it `ready`, and then the wait itself, with `LIMIT` in tenths of seconds.
const WAITS: [(&str, &str); 9] = [
    (
        "let _ = sender.send(1);",
        "receiver.recv_timeout(LIMIT) == Ok(1)",
    ),
    (
        "first.send(1).unwrap();",
        "second.recv_timeout(LIMIT).is_ok()",
    ),
    (
        "full.1.recv().unwrap();",
        "full.0.send_timeout(1, LIMIT).is_ok()",
    ),
    (
        "first.send(1).unwrap();",
        "{ let mut ready = false; select! { recv(second) -> _ => ready = true, default(LIMIT) => {} } ready }",
    ),
    (
        "first.send(1).unwrap();",
        "{ let mut ready = false; select! { recv(second) -> _ => ready = true, recv(after(LIMIT)) -> _ => {} } ready }",
    ),
    (
        "full.1.recv().unwrap();",
        "{ let mut ready = false; select! { send(full.0, 2) -> _ => ready = true, default(LIMIT) => {} } ready }",
    ),
    (
        "drop(first);",
        "{ second.recv_timeout(LIMIT) == Err(crossbeam::channel::RecvTimeoutError::Disconnected) }",
    ),
    (
        "*READY.lock().unwrap() = true; SIGNAL.notify_one();",
        "!SIGNAL.wait_timeout_while(READY.lock().unwrap(), LIMIT, |ready| !*ready).unwrap().1.timed_out()",
    ),
    (
        "*READY.lock().unwrap() = true; waiter.thread().unpark();",
        "{ thread::park_timeout(LIMIT); *READY.lock().unwrap() }",
    ),
];

/// What is printed where this is done before the waiter is there, and after main has slept.
fn waits(wait: &str, limit: u32, early: &str, late: &str) -> Vec<String> {
    let wait = wait.replace("LIMIT", &format!("ms({limit}00)"));
    printed(&format!(
        "static READY: Mutex<bool> = Mutex::new(false); static SIGNAL: Condvar = Condvar::new();
        fn main() {{
            let (sender, receiver) = mpsc::channel::<i32>();
            let (first, second) = unbounded::<i32>();
            let full = bounded::<i32>(1);
            full.0.send(0).unwrap();
            let keep = (full.1.clone(), sender.clone());
            let waiter = thread::spawn({{
                let (second, full) = (second.clone(), full.clone());
                move || println!(\"{{}}\", if {wait} {{ \"ready\" }} else {{ \"late\" }})
            }});
            {early}
            thread::sleep(ms(500));
            println!(\"slept\");
            {late}
            waiter.join().unwrap();
        }}"
    ))
}

#[test]
fn a_wait_ends_with_what_it_waits_for_or_at_its_time() {
    for (ready, wait) in WAITS {
        assert_eq!(waits(wait, 9, "", ready), ["slept ready"], "{wait}");
        assert_eq!(waits(wait, 9, ready, ""), ["ready slept"], "{wait}");
        assert_eq!(waits(wait, 1, ready, ""), ["ready slept"], "{wait}");
        assert_eq!(waits(wait, 1, "", ready), ["late slept"], "{wait}");
        assert_eq!(waits(wait, 9, "", ""), ["slept late"], "{wait}");
    }
}

#[test]
fn whoever_meets_may_come_late() {
    let meeting = |sender: u32, limit: u32| {
        printed(&format!(
            "fn main() {{
                let (sender, receiver) = bounded(0);
                let other = thread::spawn(move || {{
                    thread::sleep(ms({sender}));
                    println!(\"{{}}\", if sender.send_timeout(1, ms(3)).is_ok() {{ \"sent\" }} else {{ \"kept\" }});
                }});
                println!(\"{{}}\", if receiver.recv_timeout(ms({limit})).is_ok() {{ \"received\" }} else {{ \"none\" }});
                other.join().unwrap();
            }}"
        ))
    };
    assert_eq!(meeting(1, 5), ["received sent", "sent received"]);
    assert_eq!(meeting(5, 1), ["none kept"]);
}

#[test]
fn the_clock_shows_what_was_slept() {
    let source = "fn main() {
        let start = Instant::now();
        thread::sleep(ms(250));
        let slept = start.elapsed();
        println!(\"{} {}\", slept >= ms(250), slept < ms(300));
    }";
    assert_eq!(printed(source), ["true true"]);
}
