//! What a page shows of a situation: the values of variables, what shared objects hold, and who holds and waits for what.

use crate::{events, replay};
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
#[track_caller]
fn view(source: &str, schedule: &str) -> Value {
    let answer = replay(source, schedule);
    let last = events(&answer).last().expect("a step");
    last["view"].clone()
}

fn variable(view: &Value, name: &str) -> Value {
    let variables = view["threads"][0]["frames"][0]["variables"].as_array();
    let found = variables
        .expect("variables")
        .iter()
        .find(|variable| variable["name"] == name);
    found.expect("a variable in scope").clone()
}

/// The objects after the first steps of main: `channel tx: [1, 2]`.
#[track_caller]
fn check_objects(body: &str, steps: usize, expected: &[&str]) {
    let source = format!("use std::sync::{{*, atomic::*}};\n{body}");
    let view = view(&source, &"0".repeat(steps));
    let objects = view["objects"].as_array().expect("objects").iter();
    let word = |object: &Value, of: &str| object[of].as_str().expect("a text").to_string();
    let all = objects.map(|object| {
        let [kind, name, value] = ["kind", "name", "value"].map(|of| word(object, of));
        format!("{kind} {name}: {value}")
    });
    assert_eq!(all.collect::<Vec<_>>(), expected);
}

#[test]
fn what_a_closure_captured_is_among_its_variables() {
    let source = "use std::{sync::Mutex, thread};
struct Job { size: u32, done: bool }
fn main() {
    let total = Mutex::new(1);
    let mut job = Job { size: 5, done: false };
    thread::scope(|s| {
        let count = 3;
        let mut own = count;
        s.spawn(move || { own += 1; thread::yield_now(); own });
        s.spawn(|| { job.size += 1; *total.lock().unwrap() += job.size; job.size += 1; });
    });
    println!(\"{} {}\", job.size, job.done);
}";
    let view = view(source, "002");
    let variables = |thread: usize| {
        let all = view["threads"][thread]["frames"][0]["variables"].as_array();
        let shown = |v: &Value| format!("{} {}", v["name"], v["value"]).replace('"', "");
        all.expect("variables")
            .iter()
            .map(shown)
            .collect::<Vec<_>>()
    };
    assert_eq!(variables(2)[0], "job.size 6");
    assert!(variables(2)[1].starts_with("total "), "{:?}", variables(2));
    assert_eq!(variables(1)[..1], ["own 4"]);
}

#[test]
fn values_look_as_they_are_written() {
    let view = view(SOURCE, "0");
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
    let held = view(SOURCE, "00");
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
    let free = view(SOURCE, "0000 11");
    assert_eq!(free["objects"], lock(json!([]), json!([]), "6"));
}

#[test]
fn messages_are_shown_as_their_type() {
    let body = "enum Order { Add(u8), Stop, Name { first: String } }
        fn main() {
            let (tx, rx) = mpsc::channel();
            tx.send(Order::Add(3)).unwrap();
            tx.send(Order::Stop).unwrap();
            tx.send(Order::Name { first: \"Ada\".to_string() }).unwrap();
            drop(rx);
        }";
    let expected = ["channel tx: [Add(3), Stop, Name { first: \"Ada\" }]"];
    check_objects(body, 3, &expected);
}

#[test]
fn messages_of_messages() {
    let body = "fn main() {
            let (tx, rx) = mpsc::sync_channel::<Option<Result<(i32, bool), ()>>>(2);
            tx.send(Some(Ok((1, true)))).unwrap();
            tx.send(None).unwrap();
            drop(rx);
        }";
    check_objects(body, 2, &["channel tx: [Some(Ok((1, true))), None]"]);
}

#[test]
fn what_locks_protect() {
    let body = "#[derive(Default)] struct Account { owner: &'static str, balance: i64 }
        static COUNT: AtomicUsize = AtomicUsize::new(7);
        fn main() {
            let account = Mutex::new(Account { owner: \"Ada\", balance: -2 });
            let table = RwLock::new(vec![Some('a'), None]);
            let mut held = account.lock().unwrap();
            held.balance += COUNT.load(Ordering::SeqCst) as i64;
            drop(held);
            drop(table);
        }";
    let expected = [
        "atomic COUNT: 7",
        "mutex account: Account { owner: \"Ada\", balance: 5 }",
        "rwlock table: [Some('a'), None]",
    ];
    check_objects(body, 2, &expected);
}

#[test]
fn who_waits_for_a_notification_waits_for_the_condvar() {
    let source = "use std::sync::*; use std::thread;
        static READY: Mutex<bool> = Mutex::new(false); static SIGNAL: Condvar = Condvar::new();
        fn main() {
            let waiter = thread::spawn(|| {
                let mut ready = READY.lock().unwrap();
                while !*ready { ready = SIGNAL.wait(ready).unwrap(); }
            });
            *READY.lock().unwrap() = true;
            SIGNAL.notify_one();
            waiter.join().unwrap();
        }";
    // Spawn; lock, about to wait; wait.
    let holders_and_waiters = |schedule: &str| {
        let view = view(source, schedule);
        let objects = view["objects"].as_array().expect("objects").clone();
        let one = |object: &Value| json!([object["name"], object["holders"], object["waiters"]]);
        (
            objects.iter().map(one).collect::<Vec<_>>(),
            view["threads"].clone(),
        )
    };
    let (objects, _) = holders_and_waiters("0 1");
    let expected = [
        json!(["READY", ["thread 1"], ["main"]]),
        json!(["SIGNAL", [], []]),
    ];
    assert_eq!(objects, expected);
    let (objects, threads) = holders_and_waiters("0 11");
    let expected = [
        json!(["READY", [], []]),
        json!(["SIGNAL", [], ["thread 1"]]),
    ];
    assert_eq!(objects, expected);
    assert_eq!(
        [&threads[0]["status"], &threads[1]["status"]],
        ["ready", "blocked"]
    );
    // Lock, unlock, notify; lock again, unlock; join.
    let (_, threads) = holders_and_waiters("0 11 000 11");
    assert_eq!(
        [&threads[0]["status"], &threads[1]["status"]],
        ["ready", "ended"]
    );
}

#[test]
fn what_is_long_or_deep_is_cut() {
    let source = "fn main() {
            let long: Vec<u64> = (0..10_000).collect();
            let deep = Some(Box::new(Some(Box::new(Some(Box::new(Some(1)))))));
            println!(\"{}\", long.len());
            println!(\"both are there\");
            drop(deep);
        }";
    let view = view(source, "0");
    let text = |name| {
        variable(&view, name)["value"]
            .as_str()
            .expect("a text")
            .to_string()
    };
    let long = text("long");
    assert!(
        long.starts_with("[0, 1, 2, 3,") && long.ends_with('…') && long.len() < 1000,
        "{long}"
    );
    assert_eq!(text("deep"), "Some(Some(Some(Some(1))))");
}

#[test]
fn barriers_and_initializations() {
    let body = "static ONCE: Once = Once::new();
        fn main() { let gate = Barrier::new(1); ONCE.call_once(|| { gate.wait(); }); gate.wait(); }";
    check_objects(body, 1, &["once ONCE: running", "barrier gate: 0 of 1"]);
    check_objects(body, 3, &["once ONCE: complete", "barrier gate: 0 of 1"]);
}

/// Structs of the program that are called as the library's are: their fields have names.
#[test]
fn structs_of_the_program_with_names_of_the_library() {
    let body = "struct Barrier { count: Mutex<usize>, everybody: Condvar }
        struct AtomicPair { left: AtomicU8, right: AtomicU8 }
        struct Thread { id: u8 }
        fn main() {
            let barrier = Arc::new(Barrier { count: Mutex::new(2), everybody: Condvar::new() });
            let pair = AtomicPair { left: AtomicU8::new(1), right: AtomicU8::new(2) };
            let thread = Thread { id: 7 };
            barrier.everybody.notify_all();
            println!(\"{} {}\", pair.left.load(Ordering::SeqCst) + pair.right.load(Ordering::SeqCst), thread.id);
            drop(barrier.count.lock());
        }";
    let expected = [
        "mutex barrier.count: 2",
        "condvar barrier.everybody: ",
        "atomic pair.left: 1",
        "atomic pair.right: 2",
    ];
    check_objects(body, 1, &expected);
    let source = format!("use std::sync::{{*, atomic::*}};\n{body}");
    let thread = variable(&view(&source, "0"), "thread");
    assert_eq!(thread["value"], "Thread { id: 7 }");
}

#[test]
fn lists_in_lists_in_lists() {
    let ten = (0..10).fold("1".to_string(), |inner, _| format!("vec![{inner}]"));
    let source = format!(
        "fn main() {{ let deep = {ten}; std::thread::yield_now(); println!(\"{{deep:?}}\"); }}"
    );
    let value = variable(&view(&source, "0"), "deep")["value"].clone();
    assert_eq!(value, "[[[[[[[[[…]]]]]]]]]");
}

#[test]
fn what_just_fits_and_what_just_does_not() {
    // Ten in two digits where there are two of them, all others in one: with commas and brackets 401 characters.
    let list = |length: usize| {
        let source = format!(
            "fn main() {{
                let mut list = vec![1; {length}];
                list[0] = 10;
                list[1] = 10;
                std::thread::yield_now();
                println!(\"{{}}\", list.len());
            }}"
        );
        let value = variable(&view(&source, "0"), "list")["value"].clone();
        value.as_str().expect("a text").to_string()
    };
    let fits = list(132);
    assert!(fits.ends_with(", 1, 1]") && fits.len() == 398, "{fits}");
    let too_long = list(133);
    assert!(too_long.ends_with(", 1, 1…"), "{too_long}");
}

#[test]
fn an_atomic_is_shown_as_what_it_holds() {
    let source = "use std::sync::atomic::{AtomicI32, Ordering::SeqCst};
        struct Shared { count: AtomicI32, name: &'static str }
        fn main() {
            let shared = Shared { count: AtomicI32::new(3), name: \"Ada\" };
            shared.count.fetch_add(1, SeqCst);
            println!(\"{} {}\", shared.name, shared.count.load(SeqCst));
        }";
    let shared = variable(&view(source, "0"), "shared");
    assert_eq!(shared["value"], "Shared { count: 4, name: \"Ada\" }");
}

#[test]
fn an_array_of_atomics_is_shown_once() {
    let source = "use std::sync::atomic::*;
static NEXT: [AtomicU32; 2] = [const { AtomicU32::new(0) }; 2];
static SIZES: [u8; 2] = [3, 4];
fn main() {
    NEXT[1].fetch_add(1, Ordering::SeqCst);
    println!(\"{:?} {SIZES:?}\", NEXT);
}";
    let view = view(source, "0");
    let names = |of: &str| -> Vec<String> {
        let all = view[of].as_array().expect("a list").iter();
        all.map(|one| format!("{} {}", one["name"], one["value"]).replace('"', ""))
            .collect()
    };
    assert_eq!(names("objects"), ["NEXT[0] 0", "NEXT[1] 1"]);
    assert_eq!(names("statics"), ["SIZES [3, 4]"]);
}
