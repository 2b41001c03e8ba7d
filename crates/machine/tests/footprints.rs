//! What a step touches: the same object has the same number, and different ones have different numbers.

mod build;

use build::*;
use machine::{Config, Footprint, Machine, Model};
use program::Intrinsic::*;
use program::*;
use std::collections::BTreeSet;

const MANY: u32 = 40;

/// The object that main's load of an atomic touches, where there are many of everything: statics, the first with many parts; boxes
/// in the first locals; and locals after them.
fn touched(place: Place) -> u64 {
    let (boxes, plain, last) = (0..MANY, MANY..2 * MANY, 2 * MANY);
    let main = Body::new("main", 0, last + 3).set(last, Rvalue::Use(int(0)));
    let main = boxes.fold(main, |main, at| main.op(BoxNew, vec![int(0)], at));
    let main = plain.fold(main, |main, at| {
        main.borrowed(at).set(at, Rvalue::Use(int(0)))
    });
    let main = main
        .set(last + 1, Rvalue::Ref(place))
        .op(AtomicLoad, vec![copy(last + 1), int(4)], last + 2)
        .ret(int(0));
    let parts = Body::new("init", 0, 2)
        .set(0, Rvalue::Repeat(int(0), u64::from(MANY)))
        .set(1, Rvalue::Repeat(copy(0), u64::from(MANY)))
        .ret(take(1));
    let number = || Body::new("init", 0, 1).ret(int(0));
    let statics = (1..MANY).map(|_| ("number", number()));
    let statics = [("parts", parts)].into_iter().chain(statics).collect();
    let machine = Machine::new(program(vec![main], statics), Config::default());
    match machine.pending(&machine.initial(), false)[0].footprint {
        Footprint::Object { id, .. } => id,
        ref other => panic!("{other:?}"),
    }
}

fn element(at: u32) -> Step {
    Step::Element {
        at: u64::from(at),
        from_end: false,
    }
}

#[test]
fn each_object_has_a_number_of_its_own() {
    let part = |path: Vec<Step>| Place { path, ..global(0) };
    let boxed = |at: u32| Place {
        path: vec![Step::Deref],
        ..local(at)
    };
    let mut places: Vec<Place> = (1..MANY).map(global).collect();
    places.extend((0..MANY).map(boxed));
    places.extend((MANY..2 * MANY).map(local));
    for row in 0..MANY {
        places.push(part(vec![element(row), element(0)]));
        places.push(part(vec![element(7), element(row + 1)]));
    }
    places.retain(|place| *place != part(vec![element(7), element(MANY)]));
    let numbers: BTreeSet<u64> = places.iter().cloned().map(touched).collect();
    assert_eq!(numbers.len(), places.len());
    let again: BTreeSet<u64> = places.into_iter().map(touched).collect();
    assert_eq!(numbers, again);
}
