//! How many situations the search looks at: a step that nobody else can tell from its absence costs no more, whatever it is.

use explore::{Budget, Exploration};
use machine::{Config, Machine};
use rust_subset::{Library, Options, compile_with};

/// The situations of a program of two threads that both do this.
fn situations(library: &Library, body: &str) -> u64 {
    let source = format!(
        "#![allow(unused)]
        use std::sync::{{*, atomic::{{*, Ordering::*}}}}; use std::thread;
        static N: AtomicI32 = AtomicI32::new(0);
        static M: Mutex<i32> = Mutex::new(0); static R: RwLock<i32> = RwLock::new(0);
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
