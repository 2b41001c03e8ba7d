//! Heap cells, and pointers into them.

mod build;

use build::*;
use machine::Config;
use program::Intrinsic::*;
use program::*;

/// Main has a heap cell of two numbers, 3 and 4, in local 0 and a pointer to the second in local 1; then it does this.
fn with_cell(then: fn(Body) -> Body) -> Vec<String> {
    let second = Place {
        path: vec![Step::Deref, Step::Field(1)],
        ..local(0)
    };
    let main = Body::new("main", 0, 5)
        .set(2, Rvalue::Array(vec![int(3), int(4)]))
        .op(BoxNew, vec![take(2)], 0)
        .set(1, Rvalue::Ref(second));
    outcomes(program(vec![then(main)], vec![]))
}

#[test]
fn a_pointer_moves_within_its_array() {
    assert_eq!(
        with_cell(|body| body.op(Read, vec![copy(1)], 4).ret(copy(4))),
        [" exit 4"]
    );
    assert_eq!(
        with_cell(|body| {
            body.op(PtrOffset, vec![copy(1), int(-1)], 3)
                .op(Read, vec![copy(3)], 4)
                .ret(copy(4))
        }),
        [" exit 3"]
    );
}

#[test]
fn only_a_whole_cell_is_freed() {
    assert_eq!(
        with_cell(|body| body.op(BoxFree, vec![copy(0)], 3).ret(int(0))),
        [""]
    );
    let found = with_cell(|body| body.op(BoxFree, vec![copy(1)], 3).ret(int(0)));
    assert_eq!(found.len(), 1);
    assert!(
        found[0].contains("frees memory that is no heap cell"),
        "{found:?}"
    );
    let found = with_cell(|body| {
        body.op(BoxFree, vec![copy(0)], 3)
            .op(BoxFree, vec![copy(0)], 3)
            .ret(int(0))
    });
    assert!(found[0].contains("frees memory twice"), "{found:?}");
}

#[test]
fn functions_are_compared_where_they_are_exchanged() {
    let exchanges = |expected| {
        let main = Body::new("main", 0, 4)
            .set(0, to_static(0))
            .op(
                AtomicCompareExchange,
                vec![
                    copy(0),
                    function_value(expected),
                    function_value(0),
                    int(4),
                    int(4),
                    boolean(false),
                ],
                1,
            )
            .set(2, Rvalue::VariantIndex(local(1)))
            .ret(copy(2));
        let other = Body::new("other", 0, 1).ret(unit());
        let statics = vec![("f", wrapped(function_value(1)))];
        outcomes(program(vec![main, other], statics))
    };
    // `Ok` is variant 0, `Err` 1.
    assert_eq!(exchanges(1), [""]);
    assert_eq!(exchanges(0), [" exit 1"]);
}

#[test]
fn what_was_never_written_decides_nothing() {
    let main = Body::new("main", 0, 1)
        .op(Uninit, vec![], 0)
        .instr(Instr::Branch {
            condition: copy(0),
            then: 2,
            otherwise: 3,
        })
        .ret(int(0))
        .ret(int(1));
    assert_eq!(
        outcomes(program(vec![main], vec![])),
        [" abort undefined behavior: reads memory that was never initialized"]
    );
}

/// Main pushes so many numbers onto a list, each time after the last was taken off again or not, where there is room for 250.
fn after_pushes(pushes: i128, takes_off: bool) -> Vec<String> {
    let off = match takes_off {
        true => ListPop,
        false => ListLen,
    };
    let count = Rvalue::Binary(BinOp::Lt, Prim::Int(IntTy::Usize), copy(2), int(pushes));
    let main = Body::new("main", 0, 5)
        .set(0, Rvalue::Array(vec![]))
        .op(BoxNew, vec![take(0)], 1)
        .set(2, Rvalue::Use(int(0)))
        .op(ListPush, vec![copy(1), int(7)], 3)
        .op(off, vec![copy(1)], 3)
        .set(2, add(copy(2), int(1)))
        .set(4, count)
        .instr(Instr::Branch {
            condition: copy(4),
            then: 3,
            otherwise: 8,
        })
        .ret(int(0));
    let config = Config {
        bytes: 2000,
        ..Config::default()
    };
    explore(program(vec![main], vec![]), config).short()
}

#[test]
fn what_is_in_use_is_limited_not_what_was_written() {
    assert_eq!(after_pushes(100, false), [""]);
    assert_eq!(after_pushes(5000, false), [" abort out of memory"]);
    assert_eq!(after_pushes(5000, true), [""]);
}
