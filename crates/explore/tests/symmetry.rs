//! Interchangeable threads: not telling them apart loses nothing, and whoever tells them apart is seen.

use explore::{Budget, Ending, Exploration, Least, Note, Outcome, Report, replay};
use machine::{Config, Machine};
use rust_subset::{Library, Options, compile_with};
use std::rc::Rc;

const USES: &str = "#![allow(unused)] use std::sync::{*, atomic::{*, Ordering::*}, mpsc::*}; use std::thread; use std::time::Duration;";

/// What is found with nothing left out that could be, or with all of it from the start, and how many situations it took. Every
/// witness is a schedule of the program that leads where it says.
fn explore(source: &str, patience: u64) -> (Vec<Outcome>, u64) {
    thread_local!(static LIBRARY: Library = Library::new());
    let source = format!("{USES}\n{source}");
    let compiled = LIBRARY.with(|library| compile_with(library, &source, &Options::default()));
    let program = Rc::new(compiled.unwrap_or_else(|e| panic!("understood: {e:?}\n{source}")));
    let budget = Budget {
        patience,
        ..Budget::default()
    };
    let machine = Machine::new(Rc::clone(&program), Config::default());
    let report =
        Exploration::new(machine, true, budget).explore(Some(Least::Switches), &mut |_| true);
    assert!(report.complete, "{source}\n{:?}", report.notes);
    for (outcome, witness) in &report.outcomes {
        let witness = witness.as_ref().expect("a witness");
        let machine = Machine::new(Rc::clone(&program), Config::default());
        let replay = replay(&machine, &witness.schedule, |_| ()).expect("a schedule that fits");
        assert_eq!(replay.stdout, outcome.stdout, "{source}");
        let ending = replay
            .end
            .as_ref()
            .and_then(Ending::of)
            .map(|(ending, _)| ending);
        let wanted = (outcome.ending != Ending::Livelock).then(|| outcome.ending.clone());
        assert_eq!(ending, wanted, "{source}");
        let switches = replay.events.iter().filter(|event| event.switch).count();
        assert_eq!(witness.switches as usize, switches, "{source}");
    }
    for note in &report.notes {
        let Note::MaySpin(way) = note else { continue };
        let machine = Machine::new(Rc::clone(&program), Config::default());
        assert!(replay(&machine, way, |_| ()).is_ok(), "{source}");
    }
    (outcomes(&report), report.states)
}

fn outcomes(report: &Report) -> Vec<Outcome> {
    let outcomes = report.outcomes.iter();
    outcomes.map(|(outcome, _)| outcome.clone()).collect()
}

/// The same outcomes either way; how many situations each took.
fn both(source: &str) -> (u64, u64) {
    let (all, few) = (explore(source, u64::MAX), explore(source, 0));
    assert_eq!(all.0, few.0, "{source}");
    (all.1, few.1)
}

/// So many threads of one closure, and what `main` does with their handles.
fn twins(statics: &str, n: usize, body: &str, end: &str) -> String {
    format!(
        "{statics}
        fn main() {{
            let mut all = vec![];
            for _ in 0..{n} {{ all.push(thread::spawn(|| {{ {body} }})); }}
            {end}
        }}"
    )
}

const NUMBER: &str = "static N: AtomicU32 = AtomicU32::new(0);";
const JOIN: &str = "for one in all { one.join().unwrap(); } println!(\"{}\", N.load(SeqCst));";
const LOSE: &str = "let n = N.load(SeqCst); N.store(n + 1, SeqCst);";

#[test]
fn ten_threads_lose_updates() {
    let (all, few) = both(&twins(NUMBER, 6, LOSE, JOIN));
    assert!(few * 20 < all, "{few} and {all}");
    let (outcomes, states) = explore(&twins(NUMBER, 10, LOSE, JOIN), Budget::default().patience);
    let expected: Vec<String> = (1..=10).map(|n| format!("{n}\n")).collect();
    let mut printed: Vec<String> = outcomes.into_iter().map(|one| one.stdout).collect();
    printed.sort_by_key(|text| text.len());
    assert_eq!(printed, expected);
    assert!(states < 10_000, "{states}");
}

#[test]
fn the_workers_of_a_pool() {
    let pool = |workers: usize, jobs: usize| {
        format!(
            "type Job = Box<dyn FnOnce() + Send>;
            fn main() {{
                let (tx, rx) = channel::<Job>();
                let (rx, sum) = (Arc::new(Mutex::new(rx)), Arc::new(Mutex::new(0)));
                let workers: Vec<_> = (0..{workers}).map(|_| {{
                    let rx = Arc::clone(&rx);
                    thread::spawn(move || loop {{
                        let job = rx.lock().unwrap().recv();
                        match job {{ Ok(job) => job(), Err(_) => break }}
                    }})
                }}).collect();
                for n in 0..{jobs} {{
                    let sum = Arc::clone(&sum);
                    tx.send(Box::new(move || {{ let old = *sum.lock().unwrap(); *sum.lock().unwrap() = old + n; }})).unwrap();
                }}
                drop(tx);
                for one in workers {{ one.join().unwrap(); }}
                println!(\"{{}}\", sum.lock().unwrap());
            }}"
        )
    };
    let (all, few) = both(&pool(2, 2));
    assert!(few < all, "{few} and {all}");
    let (sums, states) = explore(&pool(4, 4), Budget::default().patience);
    assert_eq!(
        sums.len(),
        7,
        "any sum of 0 to 3, all of them or the last alone"
    );
    assert!(states < 50_000, "{states}");
}

#[test]
fn handles_may_be_kept_in_many_ways() {
    for source in [
        twins(
            NUMBER,
            4,
            LOSE,
            "while let Some(one) = all.pop() { one.join().unwrap(); } println!(\"{}\", N.load(SeqCst));",
        ),
        twins(
            NUMBER,
            4,
            LOSE,
            "let _ = all.into_iter().map(|one| one.join()).collect::<Vec<_>>(); println!(\"{}\", N.load(SeqCst));",
        ),
        twins(
            NUMBER,
            4,
            LOSE,
            "for one in all { let _ = one.join(); } println!(\"{}\", N.load(SeqCst));",
        ),
        format!(
            "{NUMBER} fn main() {{ let all = [(); 4].map(|_| thread::spawn(|| {{ {LOSE} }})); for one in all {{ one.join().unwrap(); }} println!(\"{{}}\", N.load(SeqCst)); }}"
        ),
        "fn main() { let n = AtomicU32::new(0); thread::scope(|s| for _ in 0..4 { s.spawn(|| { let v = n.load(SeqCst); n.store(v + 1, SeqCst); }); }); println!(\"{n:?}\"); }".to_string(),
        "fn main() { let n = Arc::new(AtomicU32::new(0)); let all: Vec<_> = (0..4).map(|_| { let n = Arc::clone(&n); thread::spawn(move || { let v = n.load(SeqCst); n.store(v + 1, SeqCst); }) }).collect(); for one in all { one.join().unwrap(); } println!(\"{n:?}\"); }".to_string(),
    ] {
        let (all, few) = both(&source);
        assert!(few * 3 < all, "{few} and {all}: {source}");
    }
}

#[test]
fn locks_condvars_barriers_and_channels_serve_any_of_them() {
    let semaphore = "static S: (Mutex<u32>, Condvar) = (Mutex::new(1), Condvar::new()); static N: AtomicU32 = AtomicU32::new(0);";
    let acquire = "let mut g = S.0.lock().unwrap(); while *g == 0 { g = S.1.wait(g).unwrap(); } *g -= 1; drop(g); *S.0.lock().unwrap() += 1; S.1.notify_one();";
    let (all, few) = both(&twins(semaphore, 4, acquire, JOIN));
    assert!(few * 5 < all, "{few} and {all}");
    for source in [
        "fn main() { let b = Barrier::new(3); let n = AtomicU32::new(0);
            thread::scope(|s| for _ in 0..3 { s.spawn(|| { n.fetch_add(1, SeqCst); if b.wait().is_leader() { println!(\"leader sees {n:?}\"); } println!(\"after\"); }); }); }",
        "fn main() { let (tx, rx) = channel(); let rx = Arc::new(Mutex::new(rx));
            let all: Vec<_> = (0..3).map(|_| { let rx = rx.clone(); thread::spawn(move || while let Ok(n) = { let got = rx.lock().unwrap().recv(); got } { println!(\"job {n}\"); }) }).collect();
            for n in 0..2 { tx.send(n).unwrap(); } drop(tx); for one in all { one.join().unwrap(); } println!(\"done\"); }",
        "fn main() { let (tx, rx) = sync_channel(0); let all: Vec<_> = (0..3).map(|_| { let tx = tx.clone(); thread::spawn(move || { tx.send(1).unwrap(); tx.send(2).unwrap(); }) }).collect();
            drop(tx); let got: Vec<i32> = rx.iter().collect(); for one in all { one.join().unwrap(); } println!(\"{got:?}\"); }",
        "static ONCE: OnceLock<u32> = OnceLock::new(); static N: AtomicU32 = AtomicU32::new(0);
            fn main() { let all = [(); 3].map(|_| thread::spawn(|| { let v = ONCE.get_or_init(|| N.fetch_add(1, SeqCst)); println!(\"{v}\"); })); for one in all { one.join().unwrap(); } }",
        // All but one are stuck.
        "static N: AtomicU32 = AtomicU32::new(0); fn main() { let all = [(); 3].map(|_| thread::spawn(|| if N.fetch_add(1, SeqCst) > 0 { thread::park(); })); for one in all { one.join().unwrap(); } }",
        "static A: Mutex<u32> = Mutex::new(0); static B: Mutex<u32> = Mutex::new(0);
            fn main() { let all = [(); 3].map(|_| thread::spawn(|| { let mut a = A.lock().unwrap(); *a += 1; if *a % 2 == 0 { drop(a); let b = B.lock().unwrap(); *A.lock().unwrap() += *b; } else { *B.lock().unwrap() += 1; } })); for one in all { one.join().unwrap(); } println!(\"{}\", A.lock().unwrap()); }",
    ] {
        both(source);
    }
}

#[test]
fn who_tells_threads_apart_is_seen() {
    let turn =
        "static N: AtomicU32 = AtomicU32::new(0); static GO: AtomicBool = AtomicBool::new(false);";
    let first = "if N.fetch_add(1, SeqCst) > 0 { while !GO.load(SeqCst) { thread::yield_now(); } }";
    for source in [
        // The second ends only if the first one joined was the first one to come.
        twins(turn, 2, first, "all.remove(0).join().unwrap(); GO.store(true, SeqCst); all.remove(0).join().unwrap(); println!(\"both\");"),
        twins("static N: AtomicU32 = AtomicU32::new(0); static M: Mutex<()> = Mutex::new(());", 2,
            "if N.fetch_add(1, SeqCst) > 0 { drop(M.lock()); }",
            "let g = M.lock().unwrap(); all.remove(0).join().unwrap(); drop(g); println!(\"one\"); all.remove(0).join().unwrap();"),
        // The one that is joined first may be the one that waits, and it may be the other.
        twins("static N: AtomicU32 = AtomicU32::new(0); static M: Mutex<()> = Mutex::new(());", 2, "if N.fetch_add(1, SeqCst) > 0 { drop(M.lock()); }", "let g = M.lock().unwrap(); all.pop().unwrap().join().unwrap(); drop(g); println!(\"one\"); all.pop().unwrap().join().unwrap();"),
        twins("static N: AtomicU32 = AtomicU32::new(0); static GO: AtomicBool = AtomicBool::new(false);", 2, "if N.fetch_add(1, SeqCst) > 0 { while !GO.load(SeqCst) { thread::yield_now(); } }", "all.pop().unwrap().join().unwrap(); GO.store(true, SeqCst); all.pop().unwrap().join().unwrap(); println!(\"both\");"),
        // Results that are looked at when all have ended.
        twins(NUMBER, 3, "N.fetch_add(1, SeqCst)", "let all: Vec<u32> = all.into_iter().map(|one| one.join().unwrap()).collect(); println!(\"{all:?}\");"),
        // Or later than that.
        twins(NUMBER, 2, "N.fetch_add(1, SeqCst)", "let all: Vec<u32> = all.into_iter().map(|one| one.join().unwrap()).collect(); thread::yield_now(); println!(\"{all:?}\");"),
        // Who panicked is a part of the outcome.
        "fn main() { static N: AtomicU32 = AtomicU32::new(0); thread::scope(|s| { for _ in 0..3 { s.spawn(|| assert!(N.fetch_add(1, SeqCst) != 1)); } }); }".to_string(),
        // What comes between joins can be seen.
        twins(NUMBER, 3, "println!(\"{}\", N.fetch_add(1, SeqCst));", "for one in all { one.join().unwrap(); println!(\"joined\"); }"),
        twins(NUMBER, 3, LOSE, "for one in all { one.join().unwrap(); N.fetch_add(1, SeqCst); } println!(\"{N:?}\");"),
        // Not all are joined.
        twins(NUMBER, 3, LOSE, "all.truncate(2); for one in all { one.join().unwrap(); } println!(\"{N:?}\");"),
        twins(NUMBER, 3, LOSE, "println!(\"{N:?}\");"),
        // Results, panics and ends.
        twins(NUMBER, 3, "N.fetch_add(1, SeqCst)", "for one in all { println!(\"{}\", one.join().unwrap()); }"),
        twins(NUMBER, 3, "let n = N.fetch_add(1, SeqCst); assert!(n != 1);", "for one in all { println!(\"{}\", one.join().is_ok()); }"),
        twins(NUMBER, 3, "let n = N.fetch_add(1, SeqCst); assert!(n != 1); println!(\"{n}\");", "for one in all { let _ = one.join(); }"),
        twins(NUMBER, 3, "let n = N.fetch_add(1, SeqCst); println!(\"{n}\"); if n == 1 { std::process::exit(3); }", "for one in all { one.join().unwrap(); }"),
        // Names, numbers and permits.
        twins(NUMBER, 2, "println!(\"{:?} {}\", thread::current().id(), N.fetch_add(1, SeqCst));", "for one in all { one.join().unwrap(); }"),
        twins(NUMBER, 2, "if N.fetch_add(1, SeqCst) == 0 { thread::park(); } println!(\"on\");", "all[0].thread().unpark(); for one in all { one.join().unwrap(); }"),
        twins(NUMBER, 2, "N.fetch_add(1, SeqCst);", "println!(\"{}\", all[0].is_finished() && N.load(SeqCst) == 1); for one in all { one.join().unwrap(); }"),
        format!("{NUMBER} fn main() {{ let all = [0, 1].map(|i| thread::Builder::new().name(format!(\"t{{i}}\")).spawn(|| println!(\"{{}} {{:?}}\", N.fetch_add(1, SeqCst), thread::current().name())).unwrap()); for one in all {{ one.join().unwrap(); }} }}"),
        // One thread joins some, another the others.
        twins(NUMBER, 3, LOSE, "let last = all.pop().unwrap(); let other = thread::spawn(move || { last.join().unwrap(); println!(\"{N:?}\"); }); for one in all { one.join().unwrap(); } println!(\"{N:?}\"); other.join().unwrap();"),
        // Again and again.
        format!("{NUMBER} fn main() {{ for _ in 0..2 {{ let all = [(); 2].map(|_| thread::spawn(|| {{ {LOSE} }})); for one in all {{ one.join().unwrap(); }} }} println!(\"{{N:?}}\"); }}"),
        // Who has joined those of one round has not joined those of the next, whose changes commute.
        "static N: AtomicU32 = AtomicU32::new(0);
            fn main() { for round in 0..2 {
                let all = [(); 2].map(|_| thread::spawn(|| { N.fetch_add(1, SeqCst); }));
                if round == 1 { println!(\"{N:?}\"); }
                for one in all { one.join().unwrap(); }
            } }".to_string(),
        // What belongs to one of them is found by others.
        "fn main() { let own: Vec<_> = (0..3).map(|_| Arc::new(AtomicU32::new(0))).collect(); static N: AtomicU32 = AtomicU32::new(0);
            let all: Vec<_> = own.iter().map(|own| { let own = own.clone(); thread::spawn(move || own.store(N.fetch_add(1, SeqCst), SeqCst)) }).collect();
            for one in all { one.join().unwrap(); } println!(\"{own:?}\"); }".to_string(),
        "fn main() { let all = Arc::new(Mutex::new(vec![])); static N: AtomicU32 = AtomicU32::new(0);
            for _ in 0..2 { let mine = all.clone(); let one = thread::spawn(move || if N.fetch_add(1, SeqCst) == 0 { drop(mine.lock().map(|mut all: MutexGuard<Vec<thread::JoinHandle<()>>>| all.pop())); }); all.lock().unwrap().push(one); }
            let left: Vec<_> = all.lock().unwrap().drain(..).collect(); println!(\"{}\", left.len()); for one in left { one.join().unwrap(); } println!(\"{N:?}\"); }".to_string(),
        // Children of theirs, and threads of other kinds beside them.
        "fn main() { static N: AtomicU32 = AtomicU32::new(0);
            let all = [(); 2].map(|_| thread::spawn(|| { let n = N.fetch_add(1, SeqCst); thread::spawn(move || println!(\"{n}\")).join().unwrap(); N.fetch_add(1, SeqCst); }));
            for one in all { one.join().unwrap(); } println!(\"{N:?}\"); }".to_string(),
        "fn main() { let (tx, rx) = channel(); let rx = Arc::new(Mutex::new(rx));
            let makers = [(); 2].map(|_| { let tx = tx.clone(); thread::spawn(move || tx.send(1).unwrap()) });
            let takers = [(); 2].map(|_| { let rx = rx.clone(); thread::spawn(move || while let Ok(n) = { let got = rx.lock().unwrap().recv(); got } { println!(\"{n}\"); }) });
            for one in makers { one.join().unwrap(); } drop(tx); for one in takers { one.join().unwrap(); } println!(\"end\"); }".to_string(),
        // Clocks, and what is let go late.
        twins(NUMBER, 2, "let n = N.fetch_add(1, SeqCst); thread::sleep(Duration::from_millis(u64::from(n))); println!(\"{n}\");", "for one in all { one.join().unwrap(); }"),
        "fn main() { let n = Arc::new(Mutex::new(0)); let all: Vec<_> = (0..2).map(|_| { let n = n.clone(); thread::spawn(move || { *n.lock().unwrap() += 1; println!(\"{}\", Arc::strong_count(&n)); }) }).collect();
            for one in all { one.join().unwrap(); } println!(\"{}\", Arc::try_unwrap(n).unwrap().into_inner().unwrap()); }".to_string(),
    ] {
        both(&source);
    }
}

#[test]
fn threads_that_are_told_apart_say_nothing_of_others() {
    // One kind's results are looked at; nobody can tell the others apart.
    let source = format!(
        "{NUMBER} fn main() {{
            let two = [(); 2].map(|_| thread::spawn(|| N.load(SeqCst)));
            let all = [(); 3].map(|_| thread::spawn(|| {{ {LOSE} }}));
            for one in all {{ one.join().unwrap(); }}
            println!(\"{{:?}}\", two.map(|one| one.join().unwrap()));
        }}"
    );
    let (all, few) = both(&source);
    assert!(few * 2 < all, "{few} and {all}");
}

const SPIN: &str = "struct Spin { held: AtomicBool, value: std::cell::UnsafeCell<u32> } unsafe impl Sync for Spin {}
    static S: Spin = Spin { held: AtomicBool::new(false), value: std::cell::UnsafeCell::new(0) };";
const LOCKED: &str = "while S.held.compare_exchange(false, true, Acquire, Relaxed).is_err() {}";

#[test]
fn data_races_are_found_and_locks_by_hand_have_none() {
    let end =
        "for one in all { one.join().unwrap(); } println!(\"{}\", unsafe { *S.value.get() });";
    for (body, races) in [
        (
            format!("{LOCKED} unsafe {{ *S.value.get() += 1; }} S.held.store(false, Release);"),
            false,
        ),
        (
            format!("{LOCKED} unsafe {{ *S.value.get() += 1; }} S.held.store(false, Relaxed);"),
            true,
        ),
        ("unsafe { *S.value.get() += 1; }".to_string(), true),
    ] {
        let meddles = "for one in all { one.join().unwrap(); unsafe { *S.value.get() += 1; } } println!(\"end\");";
        for (end, meddles) in [(end, false), (meddles, true)] {
            let source = twins(SPIN, 3, &body, end);
            both(&source);
            let found = explore(&source, 0).0;
            let race = found.iter().any(|outcome| outcome.ending == Ending::Race);
            assert_eq!(race, races || meddles, "{source}");
        }
    }
}

#[test]
fn endless_rounds_stay_endless() {
    for source in [
        twins(
            "static GO: AtomicBool = AtomicBool::new(false);",
            3,
            "while !GO.load(SeqCst) {}",
            "for one in all { one.join().unwrap(); } println!(\"end\");",
        ),
        twins(
            "static N: AtomicU32 = AtomicU32::new(0);",
            3,
            "if N.fetch_add(1, SeqCst) == 1 { loop { thread::yield_now(); } }",
            "for one in all { one.join().unwrap(); } println!(\"end\");",
        ),
    ] {
        both(&source);
    }
}

/// A spinlock around plain memory.
const SPINLOCK: &str = "struct Plain(std::cell::UnsafeCell<u32>); unsafe impl Sync for Plain {}
    static P: Plain = Plain(std::cell::UnsafeCell::new(0)); static F: AtomicBool = AtomicBool::new(false);";
const UNDER_IT: &str = "for _ in 0..2 { while F.swap(true, Acquire) {} unsafe { *P.0.get() += 1; } F.store(false, Release); }";

#[test]
fn threads_that_share_plain_memory_are_interchangeable() {
    let end = "for one in all { one.join().unwrap(); } println!(\"{}\", unsafe { *P.0.get() });";
    let (all, few) = both(&twins(SPINLOCK, 4, UNDER_IT, end));
    assert!(few * 8 < all, "{few} and {all}");
    // The list of handles is the joiner's own, where it is a variable as well as in a loop's hands.
    let end = "while let Some(one) = all.pop() { one.join().unwrap(); }";
    let (all, few) = both(&twins(SPINLOCK, 4, UNDER_IT, end));
    assert!(few * 8 < all, "{few} and {all}");
    // What it does between two joins may race, and then which of them has ended matters.
    let end = "for one in all { one.join().unwrap(); unsafe { *P.0.get() += 1; } }";
    let (all, few) = both(&twins(SPINLOCK, 3, UNDER_IT, end));
    assert!(few * 2 > all, "{few} and {all}");
}

#[test]
fn whose_child_panicked_is_told_by_its_name() {
    let body = "let n = N.fetch_add(1, SeqCst); let _ = thread::spawn(move || if n == 0 { panic!() }).join();";
    both(&twins(NUMBER, 2, body, JOIN));
    let all = explore(&twins(NUMBER, 2, body, JOIN), 0).0;
    let names: Vec<String> = all
        .iter()
        .map(|outcome| outcome.panicked.concat())
        .collect();
    assert_eq!(names, ["thread 1.1", "thread 2.1"]);
    // A name of its own says nothing of whose child it is.
    let named = body
        .replace(
            "thread::spawn(move ||",
            "thread::Builder::new().name(String::from(\"child\")).spawn(move ||",
        )
        .replace(").join()", ").unwrap().join()");
    let (all, few) = both(&twins(NUMBER, 3, &named, JOIN));
    assert!(few * 3 < all, "{few} and {all}");
}
