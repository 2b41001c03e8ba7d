//! Who meets an object alone, and who only seems to.

use super::*;

/// Starts threads that are not interchangeable: they have names.
const START: &str =
    "fn start<T: Send + 'static>(f: impl FnOnce() -> T + Send + 'static) -> thread::JoinHandle<T> {
    thread::Builder::new().name(String::from(\"own\")).spawn(f).unwrap()
}";

/// The same outcomes with the orders and without them, also where no threads are interchangeable.
pub fn both(source: &str) {
    super::both(source);
    super::both(&named(source));
}

pub fn named(source: &str) -> String {
    format!("{}\n{START}", source.replace("thread::spawn(", "start("))
}

#[test]
fn each_has_its_own() {
    for (own, body, shown) in [
        (
            "Mutex::new(0)",
            "for k in 0..3 { let mut own = OWN[i].lock().unwrap(); *own = *own * 2 + k; }",
            "OWN.iter().map(|own| *own.lock().unwrap()).sum::<usize>()",
        ),
        (
            "RwLock::new(0)",
            "for k in 0..3 { let seen = *OWN[i].read().unwrap(); *OWN[i].write().unwrap() = seen + k; }",
            "OWN.iter().map(|own| *own.read().unwrap()).sum::<usize>()",
        ),
        (
            "AtomicUsize::new(0)",
            "while OWN[i].load(SeqCst) < 3 { OWN[i].store(OWN[i].swap(7, SeqCst) + 1, SeqCst); }",
            "OWN.iter().map(|own| own.load(SeqCst)).sum::<usize>()",
        ),
    ] {
        let ty = own.split_once("::").expect("a type").0;
        let of = if ty == "AtomicUsize" { "" } else { "<usize>" };
        let statics = format!("static OWN: [{ty}{of}; 9] = [const {{ {own} }}; 9];");
        both(&threads(&statics, (3, 1), body, shown));
        let report = explore(
            &threads(&statics, (9, 1), body, shown),
            Budget::default().patience,
        );
        assert_eq!(printed(&report).len(), 1);
        assert!(report.states < 300, "{}", report.states);
    }
}

#[test]
fn who_waits_for_a_lock_that_is_never_free_is_heard() {
    // The first never lets go; the second makes no step where it comes too late.
    let outcomes = both_printed(
        "static M: Mutex<i32> = Mutex::new(0);
        fn main() {
            let never = thread::spawn(|| { let _held = M.lock().unwrap(); loop { thread::park(); } });
            let other = thread::spawn(|| { let _held = M.lock().unwrap(); println!(\"first\"); std::process::exit(0) });
            never.join().unwrap();
        }",
    );
    assert_eq!(outcomes, ["", "first\n"]);
    let crossed = both_printed(
        "static A: Mutex<i32> = Mutex::new(0); static B: Mutex<i32> = Mutex::new(0);
        fn main() {
            let other = thread::spawn(|| { let _b = B.lock().unwrap(); let _a = A.lock().unwrap(); });
            { let _a = A.lock().unwrap(); let _b = B.lock().unwrap(); }
            other.join().unwrap();
            println!(\"both\");
        }",
    );
    assert_eq!(crossed, ["", "both\n"]);
}

#[test]
fn children_come_to_meet_it_too() {
    for spawned in [
        "thread::spawn(|| thread::spawn(|| println!(\"{}\", N.load(SeqCst))).join().unwrap())",
        "thread::spawn(|| { M.lock().unwrap(); thread::spawn(|| println!(\"{}\", N.swap(5, SeqCst))).join().unwrap() })",
    ] {
        both(&format!(
            "static N: AtomicI32 = AtomicI32::new(0); static M: Mutex<i32> = Mutex::new(0);
            fn main() {{
                let a = thread::spawn(|| {{ N.store(1, SeqCst); N.store(2, SeqCst); }});
                let b = {spawned};
                a.join().unwrap();
                b.join().unwrap();
                // Nothing that is spawned so late can come before.
                thread::spawn(|| N.store(9, SeqCst)).join().unwrap();
            }}"
        ));
    }
}

#[test]
fn children_that_are_not_there_yet_come_to_meet_it() {
    both(
        "static N: AtomicI32 = AtomicI32::new(0); static M: AtomicI32 = AtomicI32::new(0);
        fn main() {
            let a = thread::spawn(|| { N.store(1, SeqCst); M.store(1, SeqCst); });
            let seen = M.load(SeqCst);
            let b = thread::spawn(move || println!(\"{seen} {}\", N.load(SeqCst)));
            a.join().unwrap();
            b.join().unwrap();
        }",
    );
}

#[test]
fn whoever_clears_or_asks_for_poison_meets_the_lock() {
    let outcomes = both_printed(
        "static M: Mutex<i32> = Mutex::new(0);
        fn main() {
            let _ = thread::spawn(|| { let _held = M.lock().unwrap(); panic!(); }).join();
            let a = thread::spawn(|| M.clear_poison());
            let b = thread::spawn(|| M.lock().is_err());
            let c = thread::spawn(|| M.is_poisoned());
            println!(\"{} {}\", b.join().unwrap(), c.join().unwrap());
            a.join().unwrap();
        }",
    );
    assert_eq!(outcomes.len(), 4);
    both(
        "static M: RwLock<i32> = RwLock::new(0);
        fn main() {
            let a = thread::spawn(|| { let _held = M.write().unwrap(); panic!(); });
            println!(\"{} {}\", M.is_poisoned(), M.read().is_err());
            let _ = a.join();
        }",
    );
}

#[test]
fn guards_of_parts_and_waits_unlock_too() {
    both(
        "use parking_lot::{Mutex as Lock, MutexGuard as Guard};
        static P: Lock<(i32, i32)> = Lock::new((1, 2));
        fn main() {
            let a = thread::spawn(|| { let part = Guard::map(P.lock(), |p| &mut p.1); drop(part); });
            println!(\"{}\", P.try_lock().is_some());
            a.join().unwrap();
        }",
    );
    both(
        "static M: Mutex<i32> = Mutex::new(0); static C: Condvar = Condvar::new();
        fn main() {
            let a = thread::spawn(|| { let mut n = M.lock().unwrap(); while *n == 0 { n = C.wait(n).unwrap(); } *n = 5; });
            let b = thread::spawn(|| { println!(\"{}\", M.try_lock().is_ok()); });
            *M.lock().unwrap() = 1; C.notify_all();
            a.join().unwrap(); b.join().unwrap();
        }",
    );
}

#[test]
fn what_is_handed_on_is_met_by_who_gets_it() {
    both(
        "use std::sync::mpsc::channel;
        fn main() {
            let (to, from) = channel::<Arc<AtomicI32>>();
            let a = thread::spawn(move || { let n = from.recv().unwrap(); println!(\"{}\", n.swap(7, SeqCst)); });
            let n = Arc::new(AtomicI32::new(1));
            n.store(2, SeqCst); to.send(n.clone()).unwrap(); n.store(3, SeqCst); n.store(4, SeqCst);
            a.join().unwrap();
            println!(\"{}\", n.load(SeqCst));
        }",
    );
    // Names alone do not say who meets what: it depends on what was read.
    both(
        "static AT: AtomicUsize = AtomicUsize::new(0); static N: [AtomicI32; 2] = [const { AtomicI32::new(0) }; 2];
        fn main() {
            let a = thread::spawn(|| { let at = AT.load(SeqCst); println!(\"{}\", N[at].swap(1, SeqCst)); });
            let b = thread::spawn(|| { N[1].store(5, SeqCst); N[1].store(6, SeqCst); });
            AT.store(1, SeqCst);
            a.join().unwrap(); b.join().unwrap();
        }",
    );
}

#[test]
fn the_end_of_the_program_keeps_nobody_from_being_heard() {
    both(
        "static N: AtomicI32 = AtomicI32::new(0); static M: AtomicI32 = AtomicI32::new(0);
        fn main() {
            thread::spawn(|| { M.store(1, SeqCst); N.store(1, SeqCst); N.store(2, SeqCst); });
            M.swap(3, SeqCst);
            println!(\"{}\", M.load(SeqCst));
            println!(\"{}\", N.load(SeqCst));
        }",
    );
}

#[test]
fn interchangeable_threads_are_not_alone() {
    for times in [1, 2] {
        both(&threads(
            "static N: AtomicI32 = AtomicI32::new(0); static OWN: [AtomicI32; 4] = [const { AtomicI32::new(0) }; 4];",
            (3, times),
            "let i = N.fetch_add(1, SeqCst) as usize % 4; OWN[i].store(OWN[i].load(SeqCst) + 1, SeqCst);",
            "OWN.iter().map(|n| n.load(SeqCst)).fold(0, |all, n| all * 10 + n)",
        ));
    }
}

/// The same; and what is printed.
fn both_printed(source: &str) -> Vec<String> {
    both(source);
    printed(&explore(&named(source), 0))
}

#[test]
fn beside_plain_memory() {
    let statics = "struct Plain(std::cell::UnsafeCell<usize>); unsafe impl Sync for Plain {}
        static P: [Plain; 9] = [const { Plain(std::cell::UnsafeCell::new(0)) }; 9];
        static OWN: [AtomicUsize; 9] = [const { AtomicUsize::new(0) }; 9];";
    let body = "OWN[i].store(i, Release); unsafe { *P[i].0.get() += OWN[i].swap(1, Acquire); }";
    let shown = "P.iter().map(|own| unsafe { *own.0.get() }).sum::<usize>()";
    both(&threads(statics, (3, 2), body, shown));
    let report = explore(
        &threads(statics, (9, 2), body, shown),
        Budget::default().patience,
    );
    assert_eq!(printed(&report), ["72\n"]);
    assert!(report.states < 1000, "{}", report.states);
    // Who has met nobody may still race.
    let raced = body.replace("P[i]", "P[i / 2]");
    both(&threads(statics, (3, 1), &raced, shown));
}
