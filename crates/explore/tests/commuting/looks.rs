//! Whoever looks, tries, waits or moves an object sees the orders that matter.

use super::*;

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
