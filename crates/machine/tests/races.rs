//! Data races: found whichever order the accesses run in, and only where nothing orders them.

mod build;

use build::*;
use machine::{Config, End};
use program::Intrinsic::*;
use program::*;

const RELAXED: i128 = 0;
const RELEASE: i128 = 1;
const ACQUIRE: i128 = 2;

/// A main that spawns the two threads, joins them and ends. Static 0 is plain memory, 1 an atomic, 2 a mutex.
fn two_threads(left: Body, right: Body) -> Program {
    let main = Body::new("main", 0, 40)
        .spawn(1, unit(), 0, 39)
        .spawn(2, unit(), 1, 39)
        .op(ThreadJoin, vec![copy(0)], 38)
        .op(ThreadJoin, vec![copy(1)], 38)
        .ret(int(0));
    let plain = Body::new("init", 0, 1).ret(int(0));
    let statics = vec![
        ("data", plain),
        ("flag", wrapped(int(0))),
        ("m", object(MutexNew, vec![])),
    ];
    let mut program = program(vec![main, left, right], statics);
    program.uses_unsafe = true;
    program
}

fn body(name: &str) -> Body {
    Body::new(name, 1, 20)
        .set(1, to_static(1))
        .set(2, to_static(2))
}

fn writes(body: Body) -> Body {
    body.instr(Instr::Assign(global(0), Rvalue::Use(int(1))))
}

fn reads(body: Body) -> Body {
    body.set(5, Rvalue::Use(Operand::Copy(global(0))))
}

fn is_race(program: Program) -> bool {
    let found = explore(program, Config::default());
    found
        .outcomes
        .iter()
        .any(|(_, end, _)| matches!(end, End::Race(_)))
}

#[test]
fn unordered_accesses_race_if_one_writes() {
    let writer = || writes(body("writer")).ret(unit());
    let reader = || reads(body("reader")).ret(unit());
    assert!(is_race(two_threads(writer(), writer())));
    assert!(is_race(two_threads(writer(), reader())));
    assert!(is_race(two_threads(reader(), writer())));
    assert!(!is_race(two_threads(reader(), reader())));
}

#[test]
fn both_places_are_named() {
    let writer = || writes(body("writer")).ret(unit());
    let found = explore(two_threads(writer(), writer()), Config::default());
    let text = found.outcomes.iter().find_map(|(_, end, _)| match end {
        End::Race(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(
        text.unwrap(),
        "`thread 1` writes `data` in line 3, and `thread 2` writes it in line 3: nothing orders the two"
    );
}

#[test]
fn a_mutex_orders() {
    let locked = |access: fn(Body) -> Body| {
        let body = body("worker").op(MutexLock, vec![copy(2)], 3);
        access(body).op(MutexUnlock, vec![copy(2)], 3).ret(unit())
    };
    assert!(!is_race(two_threads(locked(writes), locked(reads))));
    let unlocked = reads(body("reader")).ret(unit());
    assert!(is_race(two_threads(locked(writes), unlocked)));
}

/// Writes, then raises the flag; the other reads only if it sees the flag.
fn publication(store: i128, load: i128, fences: bool) -> Program {
    let mut publisher = writes(body("publisher"));
    if fences {
        publisher = publisher.op(Fence, vec![int(RELEASE)], 3);
    }
    let publisher = publisher
        .op(AtomicStore, vec![copy(1), int(1), int(store)], 3)
        .ret(unit());
    let subscriber = body("subscriber").op(AtomicLoad, vec![copy(1), int(load)], 4);
    let at = subscriber.function.code.len() as u32;
    let end = at + 2 + u32::from(fences);
    let mut subscriber = subscriber.instr(Instr::Switch {
        value: copy(4),
        cases: vec![(0, end)],
        otherwise: at + 1,
    });
    if fences {
        subscriber = subscriber.op(Fence, vec![int(ACQUIRE)], 3);
    }
    two_threads(publisher, reads(subscriber).ret(unit()))
}

#[test]
fn release_and_acquire_order_and_relaxed_does_not() {
    assert!(!is_race(publication(RELEASE, ACQUIRE, false)));
    assert!(is_race(publication(RELAXED, ACQUIRE, false)));
    assert!(is_race(publication(RELEASE, RELAXED, false)));
    assert!(!is_race(publication(RELAXED, RELAXED, true)));
}

#[test]
fn joining_orders() {
    let main = writes(Body::new("main", 0, 40).spawn(1, unit(), 0, 39).op(
        ThreadJoin,
        vec![copy(0)],
        38,
    ));
    let worker = writes(body("worker")).ret(unit());
    let plain = Body::new("init", 0, 1).ret(int(0));
    let statics = vec![
        ("data", plain),
        ("flag", wrapped(int(0))),
        ("m", object(MutexNew, vec![])),
    ];
    let mut joined = program(vec![main.ret(int(0)), worker], statics);
    joined.uses_unsafe = true;
    assert!(!is_race(joined));
}

#[test]
fn parts_of_one_place_do_not_race_with_each_other() {
    let field = |at| Place {
        path: vec![Step::Field(at)],
        ..global(0)
    };
    let writer = |at| {
        body("writer")
            .instr(Instr::Assign(field(at), Rvalue::Use(int(1))))
            .ret(unit())
    };
    let pair = |left, right| {
        let mut program = two_threads(writer(left), writer(right));
        let init = Body::new("init", 0, 1)
            .set(0, Rvalue::Aggregate(vec![int(0), int(0)]))
            .ret(take(0));
        let id = program.statics[0].init.0 as usize;
        program.functions[id] = init.function;
        program
    };
    assert!(!is_race(pair(0, 1)));
    assert!(is_race(pair(1, 1)));
}
