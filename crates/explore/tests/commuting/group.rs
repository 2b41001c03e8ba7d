//! Threads that only meet each other, and those that others come to after all.

use super::alone::{both, named};
use super::*;

/// So many pairs of threads, each pair with objects of its own.
fn pairs(count: usize, statics: &str, body: &str, shown: &str) -> String {
    let statics = statics.replace("COUNT", &count.to_string());
    let body = format!("let (pair, me) = (i / 2, i); {body}");
    threads(&statics, (2 * count, 1), &body, shown)
}

const LOCKED: (&str, &str, &str) = (
    "static OWN: [Mutex<usize>; COUNT] = [const { Mutex::new(0) }; COUNT];",
    "for k in 0..2 { *OWN[pair].lock().unwrap() ^= me + 4 * k; }",
    "OWN.iter().map(|own| *own.lock().unwrap()).sum::<usize>()",
);

const PETERSON: (&str, &str, &str) = (
    "static WANTS: [AtomicBool; 2 * COUNT] = [const { AtomicBool::new(false) }; 2 * COUNT];
    static LAST: [AtomicUsize; COUNT] = [const { AtomicUsize::new(0) }; COUNT];
    static N: [AtomicUsize; COUNT] = [const { AtomicUsize::new(0) }; COUNT];",
    "WANTS[me].store(true, SeqCst); LAST[pair].store(me, SeqCst);
    while WANTS[me ^ 1].load(SeqCst) && LAST[pair].load(SeqCst) == me { std::hint::spin_loop(); }
    N[pair].store(N[pair].load(SeqCst) + 1, SeqCst);
    WANTS[me].store(false, SeqCst);",
    "N.iter().map(|n| n.load(SeqCst)).sum::<usize>()",
);

#[test]
fn four_pairs_take_not_much_longer_than_one() {
    for (statics, body, shown) in [LOCKED, PETERSON] {
        let report = explore(&pairs(4, statics, body, shown), Budget::default().patience);
        assert_eq!(printed(&report).len(), 1);
        assert!(report.states < 5000, "{}", report.states);
    }
}

#[test]
fn two_pairs_do_all_that_they_may() {
    for (statics, body, shown) in [LOCKED, PETERSON] {
        let body = body.replace("for k in 0..2", "for k in 0..1");
        both(&pairs(2, statics, &body, shown));
    }
}

#[test]
fn whoever_is_woken_from_outside_comes_too() {
    // The second pair's receiver stands still until the first pair lets it go.
    both(
        "use std::sync::mpsc::channel;
        static N: AtomicI32 = AtomicI32::new(0); static M: AtomicI32 = AtomicI32::new(0);
        fn main() {
            let (to, from) = channel::<i32>();
            let a = thread::spawn(|| { N.store(1, SeqCst); N.store(2, SeqCst); });
            let b = thread::spawn(move || { let m = from.recv().unwrap(); println!(\"{m} {}\", N.swap(5, SeqCst)); });
            let c = thread::spawn(move || { let m = M.swap(1, SeqCst); to.send(m).unwrap(); });
            let d = thread::spawn(|| M.store(2, SeqCst));
            for one in [a, b, c, d] { one.join().unwrap(); }
        }",
    );
    both(
        "static N: AtomicI32 = AtomicI32::new(0); static M: AtomicI32 = AtomicI32::new(0);
        static GO: (Mutex<bool>, Condvar) = (Mutex::new(false), Condvar::new());
        fn main() {
            let a = thread::spawn(|| { N.store(1, SeqCst); N.store(2, SeqCst); });
            let b = thread::spawn(|| {
                let mut go = GO.0.lock().unwrap();
                while !*go { go = GO.1.wait(go).unwrap(); }
                println!(\"{}\", N.swap(5, SeqCst));
            });
            M.swap(1, SeqCst); *GO.0.lock().unwrap() = true; GO.1.notify_one();
            a.join().unwrap(); b.join().unwrap();
        }",
    );
}

#[test]
fn a_pair_that_goes_round_keeps_nobody_waiting() {
    // The two go round until somebody outside ends it, or for ever.
    for ends in ["STOP.store(true, SeqCst);", "M.store(1, SeqCst);"] {
        let source = format!(
            "static STOP: AtomicBool = AtomicBool::new(false); static M: AtomicI32 = AtomicI32::new(0);
            static TURN: AtomicUsize = AtomicUsize::new(0);
            fn round(me: usize) {{
                while !STOP.load(SeqCst) {{ if TURN.load(SeqCst) == me {{ TURN.store(1 - me, SeqCst); }} }}
            }}
            fn main() {{
                let a = thread::spawn(|| round(0));
                let b = thread::spawn(|| round(1));
                let c = thread::spawn(|| {{ M.store(M.load(SeqCst) + 1, SeqCst); {ends} }});
                M.store(M.load(SeqCst) + 1, SeqCst);
                c.join().unwrap();
                println!(\"{{}}\", M.load(SeqCst));
                a.join().unwrap(); b.join().unwrap();
            }}"
        );
        both(&source);
    }
}

#[test]
fn chains_of_groups_lock_each_other_out() {
    let source = "static F: [Mutex<i32>; 4] = [const { Mutex::new(0) }; 4];
        fn eat(i: usize) { let mut l = F[i].lock().unwrap(); let mut r = F[(i + 1) % 4].lock().unwrap(); *l += 1; *r += 2; }
        fn main() {
            let all = [0, 1, 2, 3].map(|i| thread::spawn(move || eat(i)));
            for one in all { one.join().unwrap(); }
            println!(\"{:?}\", F);
        }";
    both(source);
    assert_eq!(explore(&named(source), 0).outcomes.len(), 2);
}
