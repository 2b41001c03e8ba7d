//! Changes that commute: the orders that are left out lose nothing, and what others do otherwise is seen.

use explore::{Budget, Exploration, Outcome, Report};
use machine::{Config, Machine};
use rust_subset::{Library, Options, compile_with};
use std::rc::Rc;

const USES: &str =
    "#![allow(unused)] use std::sync::{*, atomic::{*, Ordering::*}}; use std::thread;";

/// What is found with the orders left out from the start, or only after so many situations.
fn explore(source: &str, patience: u64) -> Report {
    let budget = Budget {
        patience,
        ..Budget::default()
    };
    explore_within(source, budget)
}

/// What is found within a budget.
fn explore_within(source: &str, budget: Budget) -> Report {
    thread_local!(static LIBRARY: Library = Library::new());
    let source = format!("{USES}\n{source}");
    let compiled = LIBRARY.with(|library| compile_with(library, &source, &Options::default()));
    let program = Rc::new(compiled.expect("understood"));
    let machine = Machine::new(program, Config::default());
    Exploration::new(machine, true, budget).explore(None, &mut |_| true)
}

fn outcomes(report: &Report) -> Vec<Outcome> {
    assert!(report.complete);
    let outcomes = report.outcomes.iter();
    outcomes.map(|(outcome, _)| outcome.clone()).collect()
}

/// The same outcomes with the orders and without them; how many situations each looked at.
fn both(source: &str) -> (u64, u64) {
    let (all, few) = (explore(source, u64::MAX), explore(source, 0));
    assert_eq!(outcomes(&all), outcomes(&few), "{source}");
    (all.states, few.states)
}

/// So many threads that do this many times over, and what `main` prints when all have ended.
fn threads(statics: &str, (n, times): (usize, usize), body: &str, shown: &str) -> String {
    format!(
        "{statics}
        fn main() {{
            let mut all = vec![];
            for i in 0..{n} {{ all.push(thread::spawn(move || for _ in 0..{times} {{ {body} }})); }}
            for one in all {{ one.join().unwrap(); }}
            println!(\"{{}}\", {shown});
        }}"
    )
}

fn printed(report: &Report) -> Vec<String> {
    outcomes(report)
        .into_iter()
        .map(|outcome| outcome.stdout)
        .collect()
}

#[test]
fn ten_threads_a_thousand_times() {
    for (statics, body, shown) in [
        (
            "static N: AtomicU32 = AtomicU32::new(0);",
            "N.fetch_add(1, Relaxed);",
            "N.load(Relaxed)",
        ),
        (
            "static M: Mutex<u32> = Mutex::new(0);",
            "*M.lock().unwrap() += 1;",
            "M.lock().unwrap()",
        ),
    ] {
        let report = explore(
            &threads(statics, (10, 1000), body, shown),
            Budget::default().patience,
        );
        assert_eq!(printed(&report), ["10000\n"]);
        assert!(report.states < 25_000, "{}", report.states);
    }
}

#[test]
fn what_is_shared_on_the_heap() {
    let source = "fn main() {
        let (m, n) = (Arc::new(Mutex::new((0i64, [0u8; 2]))), Arc::new(AtomicU64::new(0)));
        let work = |k: u8| { let (m, n) = (m.clone(), n.clone()); move || for i in 0..3 {
            let mut pair = m.lock().unwrap(); pair.0 -= 2; pair.1[i % 2] += k; drop(pair);
            n.fetch_max(i as u64, SeqCst);
        } };
        let (a, b) = (thread::spawn(work(1)), thread::spawn(work(2)));
        a.join().unwrap(); b.join().unwrap();
        println!(\"{:?} {}\", *m.lock().unwrap(), n.load(SeqCst));
    }";
    let (all, few) = both(source);
    assert!(few * 3 < all, "{few} and {all}");
    // A scope waits as well.
    let scoped = "fn main() {
        let n = AtomicU64::new(0);
        thread::scope(|s| for i in 0..3 { s.spawn(|| for _ in 0..3 { n.fetch_add(1, SeqCst); }); });
        println!(\"{n:?}\");
    }";
    let (all, few) = both(scoped);
    assert!(few * 4 < all, "{few} and {all}");
}

#[test]
fn sums_that_overflow_in_some_orders() {
    let of = |ty: &str, start: i32, up: &str, down: &str| {
        format!(
            "static M: Mutex<{ty}> = Mutex::new({start});
            fn main() {{
                let a = thread::spawn(|| {{ {up} }});
                let b = thread::spawn(|| {{ {down} }});
                println!(\"{{}} {{}}\", a.join().is_ok(), b.join().is_ok());
            }}"
        )
    };
    let add = |by: i32| format!("*M.lock().unwrap() += {by};");
    let twice = |text: String| text.repeat(2);
    // Two goes below nothing, unless the other adds in time.
    both(&of(
        "u8",
        1,
        &add(1),
        &twice("*M.lock().unwrap() -= 1;".into()),
    ));
    both(&of("i8", 120, &twice(add(4)), &add(-4)));
    both(&of("i32", i32::MAX - 1, &twice(add(1)), &add(-1)));
    both(&of("i32", 0, &add(i32::MAX), &twice(add(-1))));
    // Far from the ends of the type additions and subtractions commute.
    let small = threads(
        "static M: Mutex<i32> = Mutex::new(0);",
        (3, 2),
        "*M.lock().unwrap() += 9 - 7 * i;",
        "M.lock().unwrap()",
    );
    let (all, few) = both(&small);
    assert!(few * 3 < all, "{few} and {all}");
    // So do those that only go down, anywhere.
    let (all, few) = both(&of(
        "u8",
        9,
        &twice("*M.lock().unwrap() -= 2;".into()),
        &twice("*M.lock().unwrap() -= 1;".into()),
    ));
    assert!(few * 2 <= all, "{few} and {all}");
}

#[test]
fn who_looks_before_the_end_sees_every_sum() {
    let source = "static N: AtomicI32 = AtomicI32::new(0);
        fn main() {
            let all = [(); 3].map(|_| thread::spawn(|| { N.fetch_add(1, SeqCst); N.fetch_add(1, SeqCst); }));
            let [a, b, c] = all;
            LOOK
            b.join().unwrap();
            println!(\"{}\", N.load(SeqCst));
        }";
    for (look, least) in [
        ("", 2),
        ("a.join().unwrap();", 4),
        ("c.join().unwrap(); a.join().unwrap();", 6),
    ] {
        let source = source.replace("LOOK", look);
        both(&source);
        let sums: Vec<String> = (least..=6).map(|sum| format!("{sum}\n")).collect();
        assert_eq!(printed(&explore(&source, 0)), sums);
    }
}

#[test]
fn who_has_looked_and_is_gone_keeps_nobody_from_changing() {
    let source = "static N: AtomicI32 = AtomicI32::new(0);
        fn main() {
            thread::spawn(|| println!(\"{}\", N.load(SeqCst))).join().unwrap();
            let a = thread::spawn(|| for _ in 0..4 { N.fetch_add(1, SeqCst); });
            for _ in 0..4 { N.fetch_add(1, SeqCst); }
            a.join().unwrap();
            println!(\"{}\", N.load(SeqCst));
        }";
    let (all, few) = both(source);
    assert!(few * 3 < all * 2, "{few} and {all}");
}

#[test]
fn a_thread_that_goes_round_for_ever_does_not_keep_others_from_their_turn() {
    // Adds nothing: it comes back to where it was, and in between the other cannot lock.
    both(
        "static M: Mutex<i32> = Mutex::new(0);
        fn main() {
            let other = thread::spawn(|| loop { *M.lock().unwrap() += 0; });
            let seen = *M.lock().unwrap();
            println!(\"{seen}\");
        }",
    );
    both(
        "static N: AtomicI32 = AtomicI32::new(0);
        fn main() {
            let other = thread::spawn(|| loop { N.fetch_or(1, SeqCst); });
            println!(\"{}\", N.load(SeqCst));
        }",
    );
}

#[test]
fn children_of_others_look_too() {
    both("static N: AtomicI32 = AtomicI32::new(0);
        fn main() {
            let a = thread::spawn(|| { N.fetch_add(1, SeqCst); N.fetch_add(1, SeqCst); });
            let b = thread::spawn(|| thread::spawn(|| println!(\"{}\", N.load(SeqCst))).join().unwrap());
            a.join().unwrap();
            b.join().unwrap();
        }");
}

#[test]
fn whoever_has_joined_a_scoped_thread_may_come_before_its_destructors() {
    // A scope waits for closures; what a thread's own variables do when they are dropped may come later.
    both("static N: AtomicI32 = AtomicI32::new(0);
        struct Last;
        impl Drop for Last { fn drop(&mut self) { N.fetch_add(1, SeqCst); N.fetch_add(1, SeqCst); } }
        thread_local!(static LAST: Last = const { Last });
        fn main() {
            thread::scope(|s| { s.spawn(|| LAST.with(|_| ())); s.spawn(|| { N.fetch_add(1, SeqCst); }); });
            println!(\"{}\", N.load(SeqCst));
        }");
}

#[test]
fn a_value_that_is_kept_is_a_value_that_is_seen() {
    for (first, second) in [
        (
            "let seen = N.fetch_add(1, SeqCst);",
            "println!(\"{seen}\");",
        ),
        (
            "let seen = *M.lock().unwrap(); *M.lock().unwrap() += 1;",
            "println!(\"{seen}\");",
        ),
        (
            "let mut g = M.lock().unwrap(); *g += 1; thread::yield_now(); let seen = *g; drop(g);",
            "println!(\"{i} {seen}\");",
        ),
        (
            "let mut g = M.lock().unwrap(); *g += 1; N.fetch_add(1, SeqCst); let seen = *g; drop(g);",
            "println!(\"{i} {seen}\");",
        ),
        (
            "let mut g = M.lock().unwrap(); *g += 1; let big = *g > 1; drop(g);",
            "println!(\"{big}\");",
        ),
        ("*M.lock().unwrap() *= 2; *M.lock().unwrap() += 1;", ""),
        ("*M.lock().unwrap() = i as i32;", ""),
        (
            "let mut g = P.lock().unwrap(); let (a, b) = &mut *g; std::mem::swap(a, b); drop(g); P.lock().unwrap().0 += 1;",
            "",
        ),
        (
            "let mut g = P.lock().unwrap(); g.0 = g.1; drop(g); P.lock().unwrap().0 += 1;",
            "",
        ),
        (
            "N.fetch_nand(i as i32, SeqCst); N.fetch_add(1, SeqCst);",
            "",
        ),
        ("N.fetch_and(i as i32, SeqCst); N.fetch_or(1, SeqCst);", ""),
    ] {
        let body = format!("{first} thread::yield_now(); {second}");
        let statics =
            "static N: AtomicI32 = AtomicI32::new(1); static M: Mutex<i32> = Mutex::new(1);
            static P: Mutex<(u8, u8)> = Mutex::new((1, 1));";
        let shown = "format!(\"{} {} {:?}\", N.load(SeqCst), M.lock().unwrap(), P.lock().unwrap())";
        both(&threads(statics, (2, 1), &body, shown));
    }
}

#[test]
fn who_only_tries_sees_the_lock() {
    both(
        "static M: Mutex<i32> = Mutex::new(0);
        fn main() {
            let a = thread::spawn(|| { *M.lock().unwrap() += 1; *M.lock().unwrap() += 1; });
            let b = thread::spawn(|| println!(\"{}\", M.try_lock().is_ok()));
            a.join().unwrap();
            b.join().unwrap();
        }",
    );
}

#[test]
fn what_happens_to_one_object_says_nothing_of_another() {
    // One is only added to, the other one is looked at: told apart by their variable, field, or place in the program.
    for (made, added, seen) in [
        (
            "let (n, m) = (Arc::new(Mutex::new(0)), Arc::new(Mutex::new(0)));",
            "n",
            "m",
        ),
        (
            "let p = Arc::new((Mutex::new(0), Mutex::new(0)));",
            "p.0",
            "p.1",
        ),
        (
            "let p = [Mutex::new(0), Mutex::new(0)]; let p = Arc::new(p);",
            "p[0]",
            "p[1]",
        ),
        ("let (n, m) = (Mutex::new(0), Mutex::new(0));", "n", "m"),
    ] {
        let body = format!(
            "for _ in 0..3 {{ *{added}.lock().unwrap() += 1; }}
            let mut seen = {seen}.lock().unwrap(); *seen = *seen * 2 + 1;"
        );
        // Two closures, so that the threads cannot change places.
        let source = format!(
            "fn main() {{
                {made}
                thread::scope(|s| {{ s.spawn(|| {{ {body} }}); s.spawn(|| {{ {body} }}); }});
                println!(\"{{}} {{}}\", {added}.lock().unwrap(), {seen}.lock().unwrap());
            }}"
        );
        let (all, few) = both(&source);
        assert!(few * 2 < all, "{few} and {all}: {source}");
    }
}

#[test]
fn changes_that_do_not_commute_say_nothing_of_another_object() {
    let source = "static N: AtomicI32 = AtomicI32::new(0); static M: AtomicI32 = AtomicI32::new(0);
        fn main() {
            let a = thread::spawn(|| { for _ in 0..4 { N.fetch_add(1, SeqCst); } M.fetch_or(1, SeqCst); });
            let b = thread::spawn(|| { for _ in 0..4 { N.fetch_add(1, SeqCst); } M.fetch_add(2, SeqCst); });
            a.join().unwrap();
            b.join().unwrap();
            println!(\"{} {}\", N.load(SeqCst), M.load(SeqCst));
        }";
    let (all, few) = both(source);
    assert!(few * 2 < all, "{few} and {all}");
}

#[test]
fn an_object_that_moves_is_seen_where_it_is_now() {
    both(
        "fn main() {
            let n = Mutex::new(0);
            thread::scope(|s| for _ in 0..2 { s.spawn(|| for _ in 0..2 { *n.lock().unwrap() += 1; }); });
            let first = Arc::new(n);
            let second = first.clone();
            let a = thread::spawn(move || for _ in 0..2 { *second.lock().unwrap() += 1; });
            println!(\"{}\", first.lock().unwrap());
            a.join().unwrap();
            let boxed = Box::new(Arc::into_inner(first).unwrap());
            thread::scope(|s| { s.spawn(|| *boxed.lock().unwrap() += 1); s.spawn(|| println!(\"{}\", boxed.lock().unwrap())); });
        }",
    );
    // Each is handed on when its owner is done with it.
    both(
        "fn main() {
            let (to, from) = mpsc::channel::<Arc<Mutex<i32>>>();
            let a = thread::spawn(move || for n in from { *n.lock().unwrap() += 1; println!(\"{}\", n.lock().unwrap()); });
            for _ in 0..2 { let n = Arc::new(Mutex::new(0)); to.send(n.clone()).unwrap(); *n.lock().unwrap() += 2; }
            drop(to);
            a.join().unwrap();
        }",
    );
}

#[test]
fn whoever_writes_alone_commutes_too() {
    let count = threads(
        "static N: RwLock<u32> = RwLock::new(0);",
        (3, 3),
        "*N.write().unwrap() += 1;",
        "N.read().unwrap()",
    );
    let (all, few) = both(&count);
    assert!(few * 5 < all, "{few} and {all}");
    for look in [
        "println!(\"{}\", N.read().unwrap());",
        "println!(\"{:?}\", N.try_read().map(|n| *n).ok());",
        "println!(\"{:?}\", N.try_write().is_ok());",
        "let n = N.read().unwrap(); thread::yield_now(); println!(\"{n}\");",
        "let mut n = N.write().unwrap(); let seen = *n; *n += 1; drop(n); println!(\"{seen}\");",
        "let mut n = N.write().unwrap(); *n += 1; thread::yield_now(); let seen = *n; drop(n); println!(\"{seen}\");",
    ] {
        both(&format!(
            "static N: RwLock<u32> = RwLock::new(0);
            fn main() {{
                let all = [(); 2].map(|_| thread::spawn(|| for _ in 0..2 {{ *N.write().unwrap() += 1; }}));
                let looks = thread::spawn(|| {{ {look} }});
                for one in all {{ one.join().unwrap(); }}
                looks.join().unwrap();
                println!(\"{{}}\", N.read().unwrap());
            }}"
        ));
    }
}

#[test]
fn a_search_that_comes_to_no_end_shows_one_all_the_same() {
    let budget = Budget {
        states: 3000,
        patience: 0,
        ..Budget::default()
    };
    let report = explore_within(
        "static N: AtomicU32 = AtomicU32::new(0); static DONE: AtomicBool = AtomicBool::new(false);
        fn main() {
            for _ in 0..2 { thread::spawn(|| { for _ in 0..3 { N.fetch_add(1, SeqCst); } DONE.store(true, SeqCst); }); }
            let mut rounds = 0u64;
            while !DONE.load(SeqCst) { rounds += 1; }
            println!(\"{}\", rounds < u64::MAX);
        }",
        budget,
    );
    assert!(!report.complete);
    let (outcome, _) = report.outcomes.first().expect("an outcome");
    assert_eq!(outcome.stdout, "true\n");
}
