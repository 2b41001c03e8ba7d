//! How many situations the search looks at: a step that nobody else can tell from its absence costs no more, whatever it is.

use explore::{Budget, Exploration};
use machine::{Config, Machine};
use rust_subset::{Library, Options, compile_with};

/// The situations of a program of two threads that both do this.
fn situations(library: &Library, body: &str) -> u64 {
    let source = format!(
        "#![allow(unused)]
        use std::{{collections::*, sync::{{*, atomic::{{*, Ordering::*}}}}, thread}};
        static N: AtomicI32 = AtomicI32::new(0);
        static M: Mutex<i32> = Mutex::new(0); static R: RwLock<i32> = RwLock::new(0);
        static HASHED: LazyLock<Mutex<HashMap<String, i32>>> = LazyLock::new(Default::default);
        static SORTED: LazyLock<Mutex<BTreeMap<String, i32>>> = LazyLock::new(Default::default);
        fn main() {{
            let other = thread::spawn(|| {{ {body} }});
            {body}
            other.join().unwrap();
        }}"
    );
    let program = compile_with(library, &source, &Options::default()).expect("understood");
    let machine = Machine::new(program, Config::default());
    let report = Exploration::new(machine, true, Budget::default()).explore(None, &mut |_| true);
    assert!(report.complete);
    report.states
}

#[test]
fn what_touches_nothing_that_others_see_costs_no_more() {
    let library = Library::new();
    let adds = "N.fetch_add(1, SeqCst); REST N.fetch_add(1, SeqCst);";
    let with = |rest: &str| situations(&library, &adds.replace("REST", rest));
    let (nothing, yields) = (with(""), with("thread::yield_now();"));
    assert!(yields <= 2 * nothing, "{yields} and {nothing}");
    // A fence orders nothing more where all is sequentially consistent.
    assert_eq!(with("fence(SeqCst);"), yields);
    // Nor does a computation so long that others have their turn in the middle of it.
    let long = with("let mut n = 0; while n < 50_000 { n += 1; }");
    assert!(nothing < long && long <= yields, "{long} and {yields}");
    // What is shared costs more.
    assert!(with("N.fetch_add(1, SeqCst);") > yields);
}

#[test]
fn a_lock_for_writing_costs_what_a_mutex_does() {
    let library = Library::new();
    // Others have something to do while one unlocks.
    let between = |locked: &str| {
        let add = "N.fetch_add(1, SeqCst);";
        situations(&library, &format!("{add} *{locked}.unwrap() += 1; {add}"))
    };
    let (mutex, rwlock) = (between("M.lock()"), between("R.write()"));
    assert_eq!(mutex, rwlock);
}

#[test]
fn a_map_by_hashes_costs_what_a_sorted_one_does() {
    let library = Library::new();
    let fills = |map: &str| {
        let add = format!("{map}.lock().unwrap().insert(format!(\"{{}}\", id * 3 + k), k);");
        situations(
            &library,
            &format!("let id = N.fetch_add(1, SeqCst); for k in 0..3 {{ {add} }}"),
        )
    };
    assert_eq!(fills("HASHED"), fills("SORTED"));
}

/// The situations that are looked at for a program's outcomes, with orders left out and without.
fn with_all_orders_and_fewer(library: &Library, body: &str) -> (u64, u64) {
    let source = format!(
        "#![allow(unused)] use std::sync::{{*, mpsc::*}}; use std::{{thread, time::Duration}};
        fn main() {{ {body} }}"
    );
    let program = compile_with(library, &source, &Options::default()).expect("understood");
    let program = std::rc::Rc::new(program);
    let [all, fewer] = [false, true].map(|reduce| {
        let machine = Machine::new(program.clone(), Config::default());
        Exploration::new(machine, reduce, Budget::default()).explore(None, &mut |_| true)
    });
    assert!(all.complete && fewer.complete, "{body}");
    let outcomes = |report: &explore::Report| {
        let outcomes = report.outcomes.iter();
        let outcomes = outcomes.map(|(outcome, _)| outcome.clone());
        outcomes.collect::<Vec<_>>()
    };
    assert_eq!(outcomes(&all), outcomes(&fewer), "{body}");
    (all.states, fewer.states)
}

#[test]
fn a_message_that_only_one_can_take_is_taken_at_once() {
    let library = Library::new();
    let senders = |make: &str, send: &str, receive: &str| {
        let body = format!(
            "let (tx, rx) = {make};
            let all = [1, 2].map(|i| {{ let tx = tx.clone(); thread::spawn(move || for j in 0..2 {{ {send} }}) }});
            drop(tx); {receive}"
        );
        with_all_orders_and_fewer(&library, &body)
    };
    let (send, sum) = (
        "tx.send(i * 10 + j).unwrap();",
        "println!(\"{}\", rx.iter().sum::<i32>());",
    );
    for (make, times) in [("channel()", 3), ("sync_channel(1)", 1)] {
        let (all, fewer) = senders(make, send, sum);
        assert!(fewer * times < all, "{fewer} and {all}: {make}");
    }
    // A rendezvous has no queue, and whoever only tries sees what is in one, or who is still there.
    for (make, send, receive) in [
        ("sync_channel(0)", send, sum),
        (
            "sync_channel(1)",
            "if tx.try_send(i * 10 + j).is_err() { print!(\"full \"); }",
            "println!(\"{}\", rx.iter().count());",
        ),
        (
            "channel()",
            send,
            "println!(\"{:?} {:?}\", rx.try_recv(), rx.try_recv());",
        ),
        (
            "channel()",
            send,
            "while let Ok(n) = rx.recv_timeout(Duration::from_secs(1)) { if n > 20 { println!(\"{n}\"); } }",
        ),
        (
            "channel()",
            "if tx.send(j).is_err() { println!(\"gone\"); return; }",
            "println!(\"{}\", rx.recv().unwrap()); drop(rx); for one in all { one.join().unwrap(); }",
        ),
        (
            "channel()",
            "if tx.send(j).is_err() { println!(\"gone\"); return; }",
            "let n = rx.recv().unwrap(); drop(rx); println!(\"{n}\"); for one in all { one.join().unwrap(); }",
        ),
        (
            "channel()",
            "if (i, j) == (1, 0) { tx.send(i).unwrap(); }",
            "println!(\"{:?} {:?}\", rx.try_recv(), rx.try_recv());",
        ),
        (
            "channel()",
            send,
            "let rx = Arc::new(Mutex::new(rx)); let other = rx.clone();
            let taker = thread::spawn(move || { let n = other.lock().unwrap().recv(); n.unwrap() });
            let n = rx.lock().unwrap().recv().unwrap();
            println!(\"{n} {}\", taker.join().unwrap());",
        ),
    ] {
        senders(make, send, receive);
    }
    // Who waits for ever still does.
    with_all_orders_and_fewer(
        &library,
        "let (tx, rx) = channel::<u8>(); let kept = tx.clone();
        let a = thread::spawn(move || drop(tx));
        println!(\"{:?}\", rx.recv()); drop(kept);",
    );
}

#[test]
fn a_shortest_schedule_is_not_sought_for_longer_than_it_is_worth() {
    let senders = "let (tx, rx) = channel();
        for n in 0..6 { let tx = tx.clone(); thread::spawn(move || tx.send(n).unwrap()); }
        for _ in 0..6 { assert!(rx.recv().unwrap() < 6); }";
    let source = format!("use std::{{sync::mpsc::channel, thread}}; fn main() {{ {senders} }}");
    let library = Library::new();
    let shortest = |shortest: u64| {
        let program = compile_with(&library, &source, &Options::default()).expect("understood");
        let budget = Budget {
            shortest,
            ..Budget::default()
        };
        let mut exploration =
            Exploration::new(Machine::new(program, Config::default()), true, budget);
        let least = Some(explore::Least::Switches);
        let report = exploration.explore(least, &mut |_| true);
        assert!(report.complete);
        let [(_, Some(witness))] = &report.outcomes[..] else {
            panic!("one outcome, with a schedule");
        };
        assert_eq!(witness.switches, 0);
        witness.shortest
    };
    assert!(shortest(100_000));
    assert!(!shortest(0));
}
