//! What the library's pools of workers are made of: conditional locks, and choices.

mod build;

use build::*;
use program::Intrinsic::*;
use program::*;

#[test]
fn a_conditional_lock_waits_for_the_lock_and_for_something_to_do() {
    let to = |place, value| Instr::Assign(place, add(int(value), int(0)));
    // Main holds the lock, changes the numbers and prints; the worker waits for them.
    let waiting = |[jobs, more, left]: [i128; 3]| {
        let main = Body::new("main", 0, 6)
            .set(0, to_static(0))
            .op(MutexLock, vec![copy(0)], 1)
            .spawn(1, unit(), 2, 5)
            .op(Print, vec![text("m")], 1)
            .instr(to(global(1), jobs))
            .instr(to(global(2), more))
            .instr(to(global(3), left))
            .op(MutexUnlock, vec![copy(0)], 1)
            .op(ThreadJoin, vec![copy(2)], 1)
            .ret(int(0));
        let worker = Body::new("worker", 1, 7)
            .set(1, to_static(0))
            .set(2, to_static(1))
            .set(3, to_static(2))
            .set(4, to_static(3))
            .op(MutexLockWhen, (1..=4).map(copy).collect(), 5)
            .op(Print, vec![text("w")], 5)
            .ret(unit());
        let number = |value| Body::new("init", 0, 1).ret(int(value));
        let statics = vec![
            ("pool", object(MutexNew, vec![])),
            ("jobs", number(0)),
            ("more", number(0)),
            ("left", number(1)),
        ];
        outcomes(program(vec![main, worker], statics))
    };
    assert_eq!(waiting([1, 0, 1]), ["mw"]);
    assert_eq!(waiting([0, 1, 1]), ["mw"]);
    assert_eq!(waiting([0, 0, 0]), ["mw"]);
    assert_eq!(waiting([0, 0, 1]), ["m deadlock"]);
}

#[test]
fn a_choice_is_the_schedules() {
    let main = Body::new("main", 0, 2)
        .op(Choose, vec![int(3)], 0)
        .ret(copy(0));
    let found = outcomes(program(vec![main], vec![]));
    assert_eq!(found, ["", " exit 1", " exit 2"]);
}
