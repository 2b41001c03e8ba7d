//! Limits: what just fits is done, and what is one more is told.

mod build;

use build::*;
use machine::Config;
use program::Intrinsic::*;
use program::*;

/// How a program of these functions ends under these limits.
fn ends(functions: Vec<Body>, config: Config) -> Vec<String> {
    explore(program(functions, vec![]), config).short()
}

/// The field of a local.
fn field(index: u32) -> Place {
    Place {
        path: vec![Step::Field(0)],
        ..local(index)
    }
}

/// A main that puts into local 0 a number, within so many values of this kind, and then does more.
fn nested(depth: u32, around: fn(Operand) -> Rvalue, then: fn(Body) -> Body) -> Vec<String> {
    let main = Body::new("main", 0, 5).set(0, Rvalue::Use(int(0)));
    let main = (0..depth).fold(main, |main, _| main.set(0, around(take(0))));
    ends(vec![then(main).ret(int(0))], Config::default())
}

const TOO_DEEP: &str = " unsupported values nest more than 200 deep without a box between them";

#[test]
fn values_nest_two_hundred_deep() {
    let kinds: [fn(Operand) -> Rvalue; 4] = [
        |inner| Rvalue::Aggregate(vec![inner]),
        |inner| Rvalue::Array(vec![inner]),
        |inner| Rvalue::Variant(1, vec![inner]),
        |inner| Rvalue::Repeat(inner, 2),
    ];
    for around in kinds {
        assert_eq!(nested(200, around, |body| body), [""]);
        assert_eq!(nested(201, around, |body| body), [TOO_DEEP]);
    }
}

/// It makes no difference how a value comes to be within another.
#[test]
fn what_is_put_into_another_value_nests_as_deep() {
    let ways: [fn(Body) -> Body; 5] = [
        |body| {
            body.set(1, Rvalue::Aggregate(vec![int(0)]))
                .instr(Instr::Assign(field(1), Rvalue::Use(take(0))))
        },
        |body| {
            body.borrowed(1)
                .set(1, Rvalue::Aggregate(vec![int(0)]))
                .set(2, Rvalue::Ref(field(1)))
                .op(Write, vec![copy(2), take(0)], 3)
        },
        |body| {
            body.borrowed(1)
                .set(1, Rvalue::Aggregate(vec![int(0)]))
                .set(2, Rvalue::Ref(field(1)))
                .op(Replace, vec![copy(2), take(0)], 3)
        },
        |body| {
            body.borrowed(1)
                .op(ListNew, vec![], 1)
                .set(2, Rvalue::Ref(local(1)))
                .op(ListPush, vec![copy(2), take(0)], 3)
        },
        |body| {
            body.borrowed(1)
                .op(ListNew, vec![], 1)
                .set(2, Rvalue::Ref(local(1)))
                .op(ListInsert, vec![copy(2), int(0), take(0)], 3)
        },
    ];
    let around = |inner| Rvalue::Aggregate(vec![inner]);
    for into in ways {
        assert_eq!(nested(199, around, into), [""]);
        assert_eq!(nested(200, around, into), [TOO_DEEP]);
    }
}

#[test]
fn a_box_between_them_begins_anew() {
    let around = |inner| Rvalue::Aggregate(vec![inner]);
    let boxed = |body: Body| {
        body.op(BoxNew, vec![take(0)], 1)
            .set(2, Rvalue::Aggregate(vec![take(1)]))
    };
    assert_eq!(nested(200, around, boxed), [""]);
}

/// Main calls a function that calls itself so many times.
#[test]
fn calls_within_calls() {
    let calls = |depth: i128| {
        let main = Body::new("main", 0, 1).call(1, vec![int(depth)], 0);
        let again = Body::new("again", 1, 4)
            .set(
                1,
                Rvalue::Binary(BinOp::Eq, Prim::Int(IntTy::Usize), copy(0), int(0)),
            )
            .instr(Instr::Branch {
                condition: copy(1),
                then: 2,
                otherwise: 3,
            })
            .ret(unit())
            .set(2, add(copy(0), int(-1)))
            .call(1, vec![copy(2)], 3)
            .ret(unit());
        let config = Config {
            frames: 10,
            ..Config::default()
        };
        ends(vec![main.ret(int(0)), again], config)
    };
    // Main, the call with 8 to 0.
    assert_eq!(calls(8), [""]);
    assert_eq!(calls(9), [" abort stack overflow in main"]);
}

/// Main makes so many boxes, and keeps each or frees it before the next.
#[test]
fn boxes_that_are_kept() {
    let boxes = |count: u32, keeps: bool| {
        let main = (0..count).fold(Body::new("main", 0, 3), |main, _| {
            let main = main.op(BoxNew, vec![int(1)], 0);
            match keeps {
                true => main,
                false => main.op(BoxFree, vec![take(0)], 1),
            }
        });
        let config = Config {
            cells: 20,
            ..Config::default()
        };
        ends(vec![main.ret(int(0))], config)
    };
    assert_eq!(boxes(20, true), [""]);
    assert_eq!(
        boxes(21, true),
        [" abort out of memory: more than 20 heap cells"]
    );
    assert_eq!(boxes(50, false), [""]);
}

#[test]
fn threads_ever_spawned() {
    let spawned = |count: u32| {
        let main = (0..count).fold(Body::new("main", 0, 2), |main, _| {
            main.spawn(1, unit(), 0, 1).op(ThreadJoin, vec![copy(0)], 1)
        });
        let config = Config {
            threads: 4,
            ..Config::default()
        };
        let idle = Body::new("idle", 1, 1).ret(unit());
        ends(vec![main.ret(int(0)), idle], config)
    };
    // Main is one of them.
    assert_eq!(spawned(3), [""]);
    assert_eq!(spawned(4), [" unsupported more than 4 threads"]);
}

/// Main has a list of so many numbers, and appends another of so many.
fn appended(length: u64, more: u64) -> Vec<String> {
    let main = Body::new("main", 0, 4)
        .borrowed(0)
        .set(0, Rvalue::Repeat(int(1), length))
        .set(1, Rvalue::Ref(local(0)))
        .set(2, Rvalue::Repeat(int(2), more))
        .op(ListAppend, vec![copy(1), take(2)], 3)
        .op(ListLen, vec![copy(1)], 3)
        .ret(copy(3));
    let config = Config {
        bytes: 1 << 30,
        ..Config::default()
    };
    ends(vec![main], config)
}

#[test]
fn lists_grow_to_four_million() {
    assert_eq!(appended(3000, 4000), [" exit 7000"]);
    let longest = 1 << 22;
    assert_eq!(appended(longest - 2, 2), [" exit 4194304"]);
    let too_long = " abort out of memory: a list grows too long";
    assert_eq!(appended(longest - 1, 2), [too_long]);
}
