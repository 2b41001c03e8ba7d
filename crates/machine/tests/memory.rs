//! Heap cells, and pointers into them.

mod build;

use build::*;
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
