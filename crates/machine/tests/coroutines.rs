//! Coroutines: frames that are left and entered again, on any thread.

mod build;

use build::*;
use program::Intrinsic::*;
use program::*;

/// Two suspends; prints around them; its captured local is dropped with it.
fn body() -> Body {
    let mut body = Body::new("coroutine", 2, 6)
        .glue(0, 2)
        .op(Print, vec![text("1")], 3)
        .instr(Instr::Suspend(local(1)))
        .op(Print, vec![text("2")], 3)
        .instr(Instr::Suspend(local(1)))
        .op(FmtInt, vec![copy(1), int(0)], 4)
        .op(Print, vec![take(4)], 3)
        .instr(Instr::Drop {
            place: local(0),
            glue: FnId(2),
        })
        .ret(int(7));
    body.function.coroutine = true;
    body
}

fn glue() -> Body {
    Body::new("drop", 1, 2)
        .op(Print, vec![text("d")], 1)
        .ret(unit())
}

/// Main makes the coroutine and resumes it so often, with the number of the round; then drops it.
fn resumed(times: i128) -> Program {
    let mut main = Body::new("main", 0, 10)
        .borrowed(0)
        .set(0, Rvalue::Coroutine(FnId(1), vec![int(5)]))
        .set(1, Rvalue::Ref(local(0)));
    for round in 0..times {
        main = main.op(CoroutineResume, vec![copy(1), int(round)], 2);
    }
    let main = main.op(CoroutineDrop, vec![copy(1)], 3);
    let main = if times > 0 {
        main.set(4, Rvalue::VariantIndex(local(2)))
    } else {
        main.set(4, Rvalue::Use(int(9)))
    };
    program(vec![main.ret(copy(4)), body(), glue()], vec![])
}

#[test]
fn a_coroutine_goes_on_where_it_stopped_and_drops_what_it_holds() {
    assert_eq!(outcomes(resumed(0)), ["d exit 9"]);
    assert_eq!(outcomes(resumed(1)), ["1d exit 1"]);
    assert_eq!(outcomes(resumed(2)), ["12d exit 1"]);
    assert_eq!(outcomes(resumed(3)), ["122d"]);
    assert_eq!(
        outcomes(resumed(4)),
        ["122d panic `async fn` resumed after completion"]
    );
}

#[test]
fn a_coroutine_is_given_something_from_its_first_round_on() {
    let mut echo = Body::new("coroutine", 2, 6)
        .op(FmtInt, vec![copy(1), int(0)], 4)
        .op(Print, vec![take(4)], 3)
        .instr(Instr::Suspend(local(1)))
        .ret(copy(1));
    echo.function.coroutine = true;
    let main = Body::new("main", 0, 10)
        .borrowed(0)
        .set(0, Rvalue::Coroutine(FnId(1), vec![int(5)]))
        .set(1, Rvalue::Ref(local(0)))
        .op(CoroutineResume, vec![copy(1), int(3)], 2)
        .op(CoroutineDrop, vec![copy(1)], 3)
        .ret(int(0));
    assert_eq!(outcomes(program(vec![main, echo], vec![])), ["3"]);
}

#[test]
fn a_coroutine_moves_between_threads() {
    let main = Body::new("main", 0, 20)
        .borrowed(0)
        .set(0, Rvalue::Coroutine(FnId(1), vec![int(5)]))
        .set(1, Rvalue::Ref(local(0)))
        .op(CoroutineResume, vec![copy(1), int(0)], 2)
        .spawn(3, take(0), 5, 19)
        .op(ThreadJoin, vec![copy(5)], 6)
        .ret(int(0));
    let worker = Body::new("worker", 1, 6)
        .borrowed(0)
        .set(1, Rvalue::Ref(local(0)))
        .op(CoroutineResume, vec![copy(1), int(3)], 2)
        .op(CoroutineResume, vec![copy(1), int(4)], 2)
        .op(CoroutineDrop, vec![copy(1)], 3)
        .ret(unit());
    assert_eq!(
        outcomes(program(vec![main, body(), glue(), worker], vec![])),
        ["124d"]
    );
}

#[test]
fn a_panic_leaves_a_finished_coroutine() {
    let mut failing = Body::new("coroutine", 2, 6)
        .glue(0, 2)
        .set(3, add(int(u64::MAX as i128), int(1)))
        .ret(unit());
    failing.function.coroutine = true;
    let main = Body::new("main", 0, 10)
        .borrowed(0)
        .set(0, Rvalue::Coroutine(FnId(1), vec![int(5)]))
        .set(1, Rvalue::Ref(local(0)))
        .op(CatchUnwind, vec![function_value(3), copy(1)], 2)
        .op(CoroutineResume, vec![copy(1), int(0)], 2)
        .ret(int(0));
    let tries = Body::new("tries", 1, 3)
        .op(CoroutineResume, vec![copy(0), int(0)], 1)
        .ret(unit());
    let found = outcomes(program(vec![main, failing, glue(), tries], vec![]));
    assert_eq!(found, ["d panic `async fn` resumed after completion"]);
}
