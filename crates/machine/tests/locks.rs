//! Mutexes, readers-writer locks, condvars, barriers, once.

mod build;

use build::*;
use machine::{Config, End, Timers};
use program::Intrinsic::*;
use program::*;

/// A main that spawns these threads with `()`, joins them all and prints the number in the last static.
fn crew(workers: Vec<Body>, mut statics: Vec<(&'static str, Body)>) -> Program {
    let shown = statics.len() as u32;
    statics.push(("total", wrapped(int(0))));
    let mut main = Body::new("main", 0, 40);
    let count = workers.len() as u32;
    for thread in 0..count {
        main = main.spawn(1 + thread, unit(), thread, 39);
    }
    for thread in 0..count {
        main = main.op(ThreadJoin, vec![copy(thread)], 38);
    }
    main = main
        .set(30, to_static(shown))
        .op(AtomicLoad, vec![copy(30), int(4)], 31)
        .op(FmtInt, vec![copy(31), int(0)], 32)
        .op(Print, vec![take(32)], 33)
        .ret(int(0));
    let mut functions = vec![main];
    functions.extend(workers);
    program(functions, statics)
}

/// Reads the total and writes one more, in two steps.
fn increment(body: Body, total: u32) -> Body {
    body.set(10, to_static(total))
        .op(AtomicLoad, vec![copy(10), int(4)], 11)
        .set(12, add(copy(11), int(1)))
        .op(AtomicStore, vec![copy(10), copy(12), int(4)], 13)
}

fn mutex() -> Body {
    object(MutexNew, vec![])
}

#[test]
fn a_mutex_excludes() {
    let worker = || {
        let body = Body::new("worker", 1, 20)
            .set(1, to_static(0))
            .op(MutexLock, vec![copy(1)], 2);
        increment(body, 1)
            .op(MutexUnlock, vec![copy(1)], 2)
            .ret(unit())
    };
    assert_eq!(
        outcomes(crew(vec![worker(), worker()], vec![("m", mutex())])),
        ["2"]
    );
}

#[test]
fn opposite_orders_deadlock() {
    let worker = |first, second| {
        Body::new("worker", 1, 20)
            .set(1, to_static(first))
            .set(2, to_static(second))
            .op(MutexLock, vec![copy(1)], 3)
            .op(MutexLock, vec![copy(2)], 3)
            .op(MutexUnlock, vec![copy(2)], 3)
            .op(MutexUnlock, vec![copy(1)], 3)
            .ret(unit())
    };
    let statics = vec![("left", mutex()), ("right", mutex())];
    let found = explore(
        crew(vec![worker(0, 1), worker(1, 0)], statics),
        Config::default(),
    );
    assert_eq!(found.short(), [" deadlock", "0"]);
    let text = found.outcomes.iter().find_map(|(_, end, _)| match end {
        End::Deadlock(text) => Some(text.clone()),
        _ => None,
    });
    let text = text.unwrap();
    assert!(
        text.contains("`thread 1` (line 4) waits to lock `right`, held by `thread 2`"),
        "{text}"
    );
    assert!(
        text.contains("`thread 2` (line 4) waits to lock `left`, held by `thread 1`"),
        "{text}"
    );
    assert!(
        text.contains("`main`") && text.contains("waits for `thread 1` to end"),
        "{text}"
    );
}

#[test]
fn locking_again_blocks_for_ever_and_trying_does_not() {
    let body = || {
        Body::new("worker", 1, 20)
            .set(1, to_static(0))
            .op(MutexLock, vec![copy(1)], 2)
    };
    let again = body().op(MutexLock, vec![copy(1)], 2).ret(unit());
    assert_eq!(
        outcomes(crew(vec![again], vec![("m", mutex())])),
        [" deadlock"]
    );
    let tries = body()
        .op(MutexTryLock, vec![copy(1)], 3)
        .instr(Instr::Branch {
            condition: copy(3),
            then: 4,
            otherwise: 5,
        })
        .instr(Instr::Unreachable)
        .ret(unit());
    assert_eq!(outcomes(crew(vec![tries], vec![("m", mutex())])), ["0"]);
}

#[test]
fn readers_share_and_writers_do_not() {
    let lock = || object(RwLockNew, vec![]);
    // Both readers hold the lock at a barrier for two: possible only if they share it.
    let reader = || {
        Body::new("reader", 1, 20)
            .set(1, to_static(0))
            .set(2, to_static(1))
            .op(RwLockRead, vec![copy(1)], 3)
            .op(BarrierWait, vec![copy(2)], 4)
            .op(RwLockUnlockRead, vec![copy(1)], 3)
            .ret(unit())
    };
    let barrier = || object(BarrierNew, vec![int(2)]);
    assert_eq!(
        outcomes(crew(
            vec![reader(), reader()],
            vec![("l", lock()), ("b", barrier())]
        )),
        ["0"]
    );
    let writer = || {
        let body =
            Body::new("writer", 1, 20)
                .set(1, to_static(0))
                .op(RwLockWrite, vec![copy(1)], 2);
        increment(body, 1)
            .op(RwLockUnlockWrite, vec![copy(1)], 2)
            .ret(unit())
    };
    assert_eq!(
        outcomes(crew(vec![writer(), writer()], vec![("l", lock())])),
        ["2"]
    );
    let stuck = || {
        let body = Body::new("reader", 1, 20)
            .set(1, to_static(0))
            .op(RwLockRead, vec![copy(1)], 2);
        body.op(RwLockWrite, vec![copy(1)], 2).ret(unit())
    };
    assert_eq!(
        outcomes(crew(vec![stuck()], vec![("l", lock())])),
        [" deadlock"]
    );
}

/// Waits once, without looking whether there is something to wait for.
fn waiter(op: Intrinsic) -> Body {
    let mut args = vec![copy(2), copy(1)];
    if op == CondvarWaitTimeout {
        args.push(int(5));
    }
    let body = Body::new("waiter", 1, 20)
        .set(1, to_static(0))
        .set(2, to_static(1))
        .op(MutexLock, vec![copy(1)], 3)
        .op(op, args, 4);
    increment(body, 2)
        .op(MutexUnlock, vec![copy(1)], 3)
        .ret(unit())
}

fn notifier(op: Intrinsic) -> Body {
    Body::new("notifier", 1, 20)
        .set(2, to_static(1))
        .op(op, vec![copy(2)], 3)
        .ret(unit())
}

fn condvar_crew(workers: Vec<Body>) -> Program {
    crew(
        workers,
        vec![("m", mutex()), ("ready", object(CondvarNew, vec![]))],
    )
}

#[test]
fn a_notification_before_the_wait_is_lost() {
    let found = outcomes(condvar_crew(vec![
        waiter(CondvarWait),
        notifier(CondvarNotifyOne),
    ]));
    assert_eq!(found, [" deadlock", "1"]);
}

#[test]
fn notify_one_wakes_one_and_notify_all_all() {
    let two = |op| {
        outcomes(condvar_crew(vec![
            waiter(CondvarWait),
            waiter(CondvarWait),
            notifier(op),
        ]))
    };
    assert_eq!(two(CondvarNotifyOne), [" deadlock"]);
    assert_eq!(two(CondvarNotifyAll), [" deadlock", "2"]);
}

#[test]
fn a_wait_with_a_time_limit_ends_by_itself() {
    assert_eq!(
        outcomes(condvar_crew(vec![waiter(CondvarWaitTimeout)])),
        ["1"]
    );
    let ordered = Config {
        timers: Timers::Ordered,
        ..Config::default()
    };
    let found = explore(condvar_crew(vec![waiter(CondvarWaitTimeout)]), ordered);
    assert_eq!(found.short(), ["1"]);
}

#[test]
fn spurious_wake_ups_are_an_option() {
    let alone = || condvar_crew(vec![waiter(CondvarWait)]);
    assert_eq!(outcomes(alone()), [" deadlock"]);
    let config = Config {
        spurious_wakeups: true,
        ..Config::default()
    };
    assert_eq!(explore(alone(), config).short(), ["1"]);
}

#[test]
fn a_barrier_has_one_leader_each_round() {
    let worker = || {
        let body =
            Body::new("worker", 1, 20)
                .set(1, to_static(0))
                .op(BarrierWait, vec![copy(1)], 2);
        let body = body.op(BarrierWait, vec![copy(1)], 3);
        let body = body
            .set(10, to_static(1))
            .set(
                5,
                Rvalue::Cast {
                    value: copy(2),
                    from: Prim::Bool,
                    to: Prim::Int(IntTy::Usize),
                },
            )
            .set(
                6,
                Rvalue::Cast {
                    value: copy(3),
                    from: Prim::Bool,
                    to: Prim::Int(IntTy::Usize),
                },
            )
            .set(7, add(copy(5), copy(6)));
        body.op(AtomicRmw, vec![copy(10), copy(7), int(4), int(0)], 8)
            .ret(unit())
    };
    let barrier = |size| object(BarrierNew, vec![int(size)]);
    assert_eq!(
        outcomes(crew(vec![worker(), worker()], vec![("b", barrier(2))])),
        ["2"]
    );
    assert_eq!(
        outcomes(crew(vec![worker(), worker()], vec![("b", barrier(3))])),
        [" deadlock"]
    );
}

#[test]
fn once_runs_once_and_the_others_wait() {
    let worker = || {
        let body = Body::new("worker", 1, 20).set(1, to_static(0)).op(
            OnceBegin,
            vec![copy(1), boolean(false)],
            2,
        );
        let at = body.function.code.len() as u32;
        let body = body.instr(Instr::Switch {
            value: copy(2),
            cases: vec![(0, at + 1)],
            otherwise: at + 6,
        });
        increment(body, 1)
            .op(OnceEnd, vec![copy(1), boolean(true)], 3)
            .ret(unit())
    };
    let once = || object(OnceNew, vec![]);
    assert_eq!(
        outcomes(crew(
            vec![worker(), worker(), worker()],
            vec![("o", once())]
        )),
        ["1"]
    );
}

#[test]
fn sleepers_wake_in_any_order_or_in_theirs() {
    let worker = |name: &'static str, nanoseconds| {
        Body::new(name, 1, 20)
            .op(ThreadSleep, vec![int(nanoseconds)], 1)
            .op(Print, vec![text(name)], 2)
            .ret(unit())
    };
    let sorted = || {
        crew(
            vec![worker("c", 30), worker("a", 10), worker("b", 20)],
            vec![],
        )
    };
    assert_eq!(outcomes(sorted()).len(), 6);
    let ordered = Config {
        timers: Timers::Ordered,
        ..Config::default()
    };
    assert_eq!(explore(sorted(), ordered).short(), ["abc0"]);
}

#[test]
fn a_permit_is_kept_until_the_park() {
    let parker = Body::new("parker", 1, 20).op(ThreadPark, vec![], 1);
    let parker = increment(parker, 0).ret(unit());
    let main = Body::new("main", 0, 10)
        .spawn(1, unit(), 0, 9)
        .op(ThreadUnpark, vec![copy(0)], 1)
        .op(ThreadUnpark, vec![copy(0)], 1)
        .op(ThreadJoin, vec![copy(0)], 1)
        .op(Print, vec![text("joined")], 1)
        .ret(int(3));
    let parks = |times: usize| {
        let mut parker = parker.function.clone();
        for _ in 1..times {
            parker.code.insert(0, parker.code[0].clone());
            parker.spans.insert(0, parker.spans[0]);
        }
        let main = Body {
            function: main.function.clone(),
        };
        program(
            vec![main, Body { function: parker }],
            vec![("total", wrapped(int(0)))],
        )
    };
    assert_eq!(outcomes(parks(1)), ["joined exit 3"]);
    // Two permits are one, unless the first is taken in between.
    assert_eq!(outcomes(parks(2)), [" deadlock", "joined exit 3"]);
}
