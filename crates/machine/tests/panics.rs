//! Panics, unwinding, ends.

mod build;

use build::*;
use machine::{Config, End, Machine, Model};
use program::Intrinsic::*;
use program::*;

/// Glue that prints a text.
fn prints(name: &str) -> Body {
    Body::new("drop", 1, 2)
        .op(Print, vec![text(name)], 1)
        .ret(unit())
}

/// Adds one to the largest `usize`.
fn overflow(body: Body, scratch: u32) -> Body {
    body.set(scratch, add(int(u64::MAX as i128), int(1)))
}

#[test]
fn locals_are_dropped_from_the_last_one_up() {
    let main = Body::new("main", 0, 4).glue(0, 1).glue(1, 2).glue(2, 3);
    // Local 2 is moved out, so there is nothing to drop in it.
    let main = main
        .set(0, Rvalue::Use(int(1)))
        .set(1, Rvalue::Use(int(2)))
        .set(2, Rvalue::Use(int(3)));
    let main = overflow(main.op(Forget, vec![take(2)], 3), 3).ret(int(0));
    let (out, end) = run_first(program(
        vec![main, prints("a"), prints("b"), prints("c")],
        vec![],
    ));
    assert_eq!(out, "ba");
    assert_eq!(end, End::Panic("attempt to add with overflow".into()));
}

#[test]
fn a_panic_in_a_destructor_while_unwinding_aborts() {
    let main = Body::new("main", 0, 4)
        .glue(0, 1)
        .set(0, Rvalue::Use(int(1)));
    let main = overflow(main, 2).ret(int(0));
    let drop = overflow(Body::new("drop", 1, 2), 1).ret(unit());
    let (_, end) = run_first(program(vec![main, drop], vec![]));
    assert!(matches!(end, End::Abort(_)), "{end:?}");
}

#[test]
fn a_caught_panic_gives_its_payload() {
    let main = Body::new("main", 0, 4)
        .op(CatchUnwind, vec![function_value(1), unit()], 0)
        .set(1, Rvalue::VariantIndex(local(0)))
        .op(Panicking, vec![], 2)
        .instr(Instr::Branch {
            condition: copy(2),
            then: 4,
            otherwise: 5,
        })
        .instr(Instr::Unreachable)
        .ret(copy(1));
    let inner = Body::new("inner", 1, 3)
        .glue(1, 2)
        .set(1, Rvalue::Use(int(1)));
    let inner = overflow(inner, 2).ret(unit());
    assert_eq!(
        run_first(program(vec![main, inner, prints("dropped")], vec![])),
        ("dropped".into(), End::Exit(1))
    );
}

#[test]
fn a_drop_that_panics_counts_as_done() {
    let main = Body::new("main", 0, 4)
        .glue(0, 1)
        .set(0, Rvalue::Use(int(1)))
        .instr(Instr::Drop {
            place: local(0),
            glue: FnId(1),
        })
        .ret(int(0));
    let drop = overflow(Body::new("drop", 1, 2).op(Print, vec![text("once")], 1), 1).ret(unit());
    let (out, end) = run_first(program(vec![main, drop], vec![]));
    assert_eq!(out, "once");
    assert!(matches!(end, End::Panic(_)));
}

#[test]
fn main_ends_the_process_and_a_panicking_thread_is_named() {
    let main = Body::new("main", 0, 12).spawn(1, unit(), 0, 9).ret(int(0));
    let worker = overflow(Body::new("worker", 1, 2), 1).ret(unit());
    let found = outcomes(program(vec![main, worker], vec![]));
    assert_eq!(found, ["", " !thread 1"]);
}

#[test]
fn endless_recursion_and_growth_are_ends() {
    let recursive = Body::new("main", 0, 1).call(0, vec![], 0).ret(int(0));
    let (_, end) = run_first(program(vec![recursive], vec![]));
    assert_eq!(end, End::Abort("stack overflow in main".into()));
    let hoarder = Body::new("main", 0, 2)
        .op(BoxNew, vec![int(1)], 0)
        .instr(Instr::Jump(0));
    let (_, end) = run_first(program(vec![hoarder], vec![]));
    assert!(
        matches!(&end, End::Abort(text) if text.starts_with("out of memory")),
        "{end:?}"
    );
    let doubling = Body::new("main", 0, 3)
        .set(0, Rvalue::Use(text("ab")))
        .op(StrRepeat, vec![copy(0), int(64)], 0)
        .instr(Instr::Jump(1));
    let (_, end) = run_first(program(vec![doubling], vec![]));
    assert!(
        matches!(&end, End::Abort(text) if text.starts_with("out of memory")),
        "{end:?}"
    );
    let deep = Body::new("main", 0, 2)
        .set(0, Rvalue::Use(int(1)))
        .set(0, Rvalue::Aggregate(vec![take(0), int(1)]))
        .instr(Instr::Jump(1));
    let (_, end) = run_first(program(vec![deep], vec![]));
    assert!(matches!(end, End::Unsupported(_)), "{end:?}");
}

#[test]
fn an_endless_loop_is_a_cycle() {
    let main = Body::new("main", 0, 1).instr(Instr::Jump(0));
    let machine = Machine::new(program(vec![main], vec![]), Config::default());
    let mut state = machine.initial();
    let before = machine.key(&state);
    let choice = machine.enabled(&state)[0];
    assert!(machine.step(&mut state, choice).end.is_none());
    assert_eq!(machine.key(&state), before);
}

#[test]
fn keys_ignore_what_is_dead_or_unreachable() {
    // Two allocation orders of the same reachable cells, and different dead numbers.
    let shape = |garbage: bool, dead: i128| {
        let mut main = Body::new("main", 0, 5).set(3, Rvalue::Use(int(dead)));
        if garbage {
            main = main
                .op(BoxNew, vec![int(9)], 2)
                .op(BoxFree, vec![take(2)], 2)
                .op(BoxNew, vec![int(8)], 2);
        }
        let main = main
            .op(BoxNew, vec![int(1)], 0)
            .op(BoxNew, vec![copy(0)], 1)
            .op(ThreadYield, vec![], 4);
        let pc = main.function.code.len();
        let mut main = main
            .op(Read, vec![copy(1)], 3)
            .op(Read, vec![copy(0)], 3)
            .ret(copy(3));
        // The same program counter in both.
        while main.function.code.len() < pc + 20 {
            main = main.instr(Instr::Unreachable);
        }
        let mut padded = Body::new("main", 0, 5);
        for _ in pc..8 {
            padded = padded.set(4, Rvalue::Use(unit()));
        }
        padded.function.code.extend(main.function.code);
        padded.function.spans.extend(main.function.spans);
        let machine = Machine::new(program(vec![padded], vec![]), Config::default());
        machine.key(&machine.initial())
    };
    assert_eq!(shape(false, 1), shape(true, 2));
}
