//! Keys: what can make no difference any more is forgotten, so that equal situations are equal whatever came before.

mod build;

use build::*;
use program::Intrinsic::*;
use program::*;

/// Main writes a number, lets the first worker know of it or not, and that does this as its last step; the second never hears of it.
fn after_last_step(knows: bool, last: fn(Body) -> Body) -> Box<[u8]> {
    let main = Body::new("main", 0, 12)
        .set(1, to_static(1))
        .spawn(1, unit(), 4, 11)
        .spawn(2, unit(), 5, 11)
        .instr(Instr::Assign(global(0), one()))
        .op(AtomicStore, vec![copy(1), int(0), int(RELEASE)], 6)
        .op(ThreadYield, vec![], 6)
        .op(ThreadUnpark, vec![copy(4)], 6)
        .op(ThreadYield, vec![], 6)
        .ret(int(0));
    let order = if knows { ACQUIRE } else { RELAXED };
    let first =
        Body::new("first", 1, 4)
            .set(1, to_static(1))
            .op(AtomicLoad, vec![copy(1), int(order)], 2);
    let second = Body::new("second", 1, 4)
        .op(ThreadYield, vec![], 2)
        .ret(unit());
    let number = Body::new("init", 0, 1).ret(int(0));
    let statics = vec![("number", number), ("flag", wrapped(int(0)))];
    let functions = vec![main, last(first).ret(unit()), second];
    let mut program = program(functions, statics);
    program.uses_unsafe = true;
    // Spawn, spawn, store; the first worker's steps; yield, unpark.
    key(program, &[0, 0, 0, 1, 1, 0, 0])
}

const RELAXED: i128 = 0;
const RELEASE: i128 = 1;
const ACQUIRE: i128 = 2;

#[test]
fn what_only_a_thread_that_has_ended_could_pass_on_is_forgotten() {
    let fence = |body: Body| body.op(Fence, vec![int(RELEASE)], 3);
    let other_fence = |body: Body| body.op(Fence, vec![int(ACQUIRE)], 3);
    let yields = |body: Body| body.op(ThreadYield, vec![], 3);
    assert_eq!(after_last_step(true, fence), after_last_step(true, yields));
    // What it has seen, but not learned.
    assert_eq!(
        after_last_step(false, fence),
        after_last_step(false, yields)
    );
    // What it has learned is known to whoever joins it.
    assert_ne!(
        after_last_step(false, yields),
        after_last_step(false, other_fence)
    );
}

fn one() -> Rvalue {
    Rvalue::Use(int(1))
}

/// Main writes to a place of its own that others could have been handed, which then is gone; a thread lives that never hears of it.
fn after_own_access(body: impl Fn(Body) -> Body) -> Box<[u8]> {
    let main = Body::new("main", 0, 8).borrowed(1).spawn(1, unit(), 0, 7);
    let main = body(main).op(ThreadYield, vec![], 6).ret(int(0));
    let other = Body::new("other", 1, 2)
        .op(ThreadYield, vec![], 1)
        .ret(unit());
    let callee = Body::new("callee", 0, 2)
        .borrowed(0)
        .set(0, one())
        .ret(unit());
    let mut program = program(vec![main, other, callee], vec![]);
    program.uses_unsafe = true;
    key(program, &[0])
}

/// Instructions that do nothing, so that the rest stands at the same place.
fn idle(body: Body, times: u32) -> Body {
    (0..times).fold(body, |body, _| body.instr(Instr::StorageDead(LocalId(5))))
}

#[test]
fn what_was_done_to_places_that_are_gone_is_forgotten() {
    let nothing = after_own_access(|body| idle(body, 3));
    let local = |body: Body| body.set(1, one());
    let gone = |body: Body| body.instr(Instr::StorageDead(LocalId(1)));
    assert_ne!(nothing, after_own_access(|body| idle(local(body), 2)));
    assert_eq!(nothing, after_own_access(|body| idle(gone(local(body)), 1)));
    assert_eq!(
        nothing,
        after_own_access(|body| idle(body.call(2, vec![], 4), 2))
    );
    let freed = |body: Body| {
        body.op(BoxNew, vec![int(1)], 2)
            .op(BoxFree, vec![take(2)], 4)
    };
    assert_eq!(nothing, after_own_access(|body| idle(freed(body), 1)));
}

/// A worker has panicked with this message, or not, and stands before its end, which main looks out for.
fn panicked_with(message: Option<&str>) -> Box<[u8]> {
    let main = Body::new("main", 0, 4)
        .spawn(1, unit(), 0, 3)
        .op(ThreadIsFinished, vec![copy(0)], 1)
        .ret(int(0));
    let worker = Body::new("worker", 1, 2).op(ThreadYield, vec![], 1);
    let worker = match message {
        Some(message) => worker.op(Panic, vec![text(message), text(message)], 1),
        None => worker,
    };
    key(program(vec![main, worker.ret(unit())], vec![]), &[0, 1])
}

#[test]
fn how_a_thread_panicked_is_no_part_of_an_outcome() {
    let [first, second, none] = [Some("first"), Some("second"), None].map(panicked_with);
    assert_eq!(first, second);
    assert_ne!(first, none);
}
