//! Atomic variables, and how fast states of them are made.

mod build;

use build::*;
use machine::{Config, Machine, Model};
use program::*;

/// Threads that each do `k` times load, then store of one more; main prints the result.
fn increments(threads: u32, k: u32) -> Program {
    let mut main = Body::new("main", 0, 20).set(0, to_static(0));
    for thread in 0..threads {
        main = main.spawn(1, unit(), 1 + thread, 10);
    }
    for thread in 0..threads {
        main = main.op(Intrinsic::ThreadJoin, vec![copy(1 + thread)], 11);
    }
    let main = main
        .op(Intrinsic::AtomicLoad, vec![copy(0), int(4)], 12)
        .op(Intrinsic::FmtInt, vec![copy(12), int(0)], 13)
        .op(Intrinsic::Print, vec![take(13)], 14)
        .ret(int(0));
    let mut worker = Body::new("worker", 1, 5).set(1, to_static(0));
    for _ in 0..k {
        worker = worker
            .op(Intrinsic::AtomicLoad, vec![copy(1), int(4)], 2)
            .set(3, add(copy(2), int(1)))
            .op(Intrinsic::AtomicStore, vec![copy(1), copy(3), int(4)], 4);
    }
    program(
        vec![main, worker.ret(unit())],
        vec![("counter", wrapped(int(0)))],
    )
}

#[test]
fn lost_updates() {
    assert_eq!(outcomes(increments(2, 1)), ["1", "2"]);
    assert_eq!(outcomes(increments(2, 2)), ["2", "3", "4"]);
    assert_eq!(outcomes(increments(2, 3)), ["2", "3", "4", "5", "6"]);
}

#[test]
fn states_are_few_and_small() {
    let found = explore(increments(2, 3), Config::default());
    assert!(found.states < 400, "{} states", found.states);
    assert!(found.deepest_key < 100, "{} bytes", found.deepest_key);
}

#[test]
#[ignore = "a measurement"]
fn speed() {
    let machine = Machine::new(increments(2, 8), Config::default());
    let start = std::time::Instant::now();
    let mut seen = std::collections::HashSet::new();
    let mut todo = vec![machine.initial()];
    let mut steps = 0;
    while let Some(state) = todo.pop() {
        for choice in machine.enabled(&state) {
            let mut next = state.clone();
            machine.step(&mut next, choice);
            steps += 1;
            if seen.insert(machine.key(&next)) {
                todo.push(next);
            }
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{} states, {steps} steps, {:.0} steps a second",
        seen.len(),
        f64::from(steps) / seconds
    );
}
