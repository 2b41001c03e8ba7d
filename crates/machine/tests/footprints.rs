//! What a step touches: the same object has the same number, and different ones have different numbers.

mod build;

use build::*;
use machine::{Choice, Config, Footprint, Machine, Model, Tid};
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

/// What a step touches, but for which object it is.
#[derive(Debug, PartialEq, Eq)]
enum Touches {
    Nothing,
    Output,
    Everything,
    Reads,
    Writes,
    /// Writes what no other can do anything with before.
    Alone,
}

/// A program's `main`, and what else there is in it.
struct Standing {
    /// Makes static 0.
    made: Body,
    /// What `main` does with static 0; the last of it is asked about.
    does: Vec<Intrinsic>,
    /// Stands somewhere in the program.
    elsewhere: Option<Intrinsic>,
    uses_unsafe: bool,
}

impl Standing {
    fn at(made: Body, does: &[Intrinsic]) -> Standing {
        Standing {
            made,
            does: does.to_vec(),
            elsewhere: None,
            uses_unsafe: false,
        }
    }

    fn beside(self, elsewhere: Intrinsic) -> Standing {
        Standing {
            elsewhere: Some(elsewhere),
            ..self
        }
    }

    fn touches(self) -> Touches {
        let before = self.does.len() - 1;
        let main = Body::new("main", 0, 3).set(0, to_static(0));
        // As many arguments as any has; what is not the object does not matter.
        let args = || vec![copy(0), boolean(true), int(0), int(0), int(0), int(0)];
        let op = |main: Body, op: &Intrinsic| main.op(*op, args(), 1);
        let main = self.does.iter().fold(main, op).ret(int(0));
        let other = self.elsewhere.iter().fold(Body::new("other", 0, 3), op);
        let mut program = program(vec![main, other.ret(unit())], vec![("object", self.made)]);
        program.uses_unsafe = self.uses_unsafe;
        let machine = Machine::new(program, Config::default());
        let mut state = machine.initial();
        for _ in 0..before {
            let (thread, choice) = (Tid(0), 0);
            machine.step(&mut state, Choice { thread, choice });
        }
        shape(&machine.pending(&state, false)[0].footprint)
    }
}

fn shape(footprint: &Footprint) -> Touches {
    match footprint {
        Footprint::Nothing => Touches::Nothing,
        Footprint::Output => Touches::Output,
        Footprint::Global => Touches::Everything,
        Footprint::Object { private: true, .. } => Touches::Alone,
        Footprint::Object { writes: true, .. } => Touches::Writes,
        Footprint::Object { writes: false, .. } => Touches::Reads,
    }
}

fn zero() -> Body {
    wrapped(int(0))
}

#[test]
fn what_only_looks_reads_and_all_else_writes() {
    let all = [
        (
            Touches::Reads,
            vec![AtomicLoad, LockIsHeld, OnceIsCompleted, CountLook],
        ),
        (Touches::Output, vec![Print, OutputLock, OutputUnlock]),
        (Touches::Nothing, vec![ThreadYield, ThreadSleep, Fence]),
        (
            Touches::Writes,
            vec![
                AtomicStore,
                AtomicSwap,
                AtomicRmw,
                AtomicCompareExchange,
                MutexLock,
                MutexTryLock,
                RwLockRead,
                RwLockTryRead,
                RwLockWrite,
                RwLockTryWrite,
                RwLockUnlockRead,
                RwLockDowngrade,
                OnceBegin,
                OnceEnd,
                MutexLockWhen,
                CondvarNotifyOne,
                CondvarNotifyAll,
                ThreadPark,
            ],
        ),
    ];
    for (expected, ops) in all {
        for op in ops {
            assert_eq!(Standing::at(zero(), &[op]).touches(), expected, "{op:?}");
        }
    }
    // Somebody looks at the count.
    let change = Standing::at(zero(), &[CountChange]).beside(CountLook);
    assert_eq!(change.touches(), Touches::Writes);
    // The clock is looked at.
    let sleep = Standing::at(zero(), &[ThreadSleep]).beside(Now);
    assert_eq!(sleep.touches(), Touches::Everything);
    let fence = Standing {
        uses_unsafe: true,
        ..Standing::at(zero(), &[Fence])
    };
    assert_eq!(fence.touches(), Touches::Everything);
}

#[test]
fn whoever_unlocks_is_alone_unless_somebody_only_tries() {
    for unlock in [MutexUnlock, RwLockUnlockWrite] {
        let standing = || Standing::at(zero(), &[unlock]);
        assert_eq!(standing().touches(), Touches::Alone, "{unlock:?}");
        for tries in [MutexTryLock, RwLockTryRead, RwLockTryWrite, LockIsHeld] {
            let beside = standing().beside(tries).touches();
            assert_eq!(beside, Touches::Writes, "{unlock:?} beside {tries:?}");
        }
    }
}

/// A channel of a capacity, if it has one, which one thread receives from or several.
fn channel(capacity: Option<i128>, single: bool) -> Body {
    let option = match capacity {
        None => Rvalue::Variant(0, vec![]),
        Some(capacity) => Rvalue::Variant(1, vec![int(capacity)]),
    };
    Body::new("init", 0, 3)
        .set(0, option)
        .op(ChannelNew, vec![copy(0), boolean(single)], 1)
        .set(2, Rvalue::Aggregate(vec![take(1)]))
        .ret(take(2))
}

#[test]
fn a_message_that_is_there_is_taken_alone_if_nobody_can_tell() {
    for receive in [ChannelReceive, ChannelTryReceive] {
        let does = [ChannelSend, receive];
        let from = |capacity, single| Standing::at(channel(capacity, single), &does);
        for capacity in [None, Some(1)] {
            assert_eq!(from(capacity, true).touches(), Touches::Alone);
            // Another may take it first.
            assert_eq!(from(capacity, false).touches(), Touches::Writes);
            let shared = Standing {
                uses_unsafe: true,
                ..from(capacity, true)
            };
            assert_eq!(shared.touches(), Touches::Writes);
            // Another message may come first.
            let empty = Standing::at(channel(capacity, true), &[receive]);
            assert_eq!(empty.touches(), Touches::Writes);
        }
        // Whoever tries to send is told whether there is room, where that can be wanting.
        let beside = |capacity| from(capacity, true).beside(ChannelTrySend).touches();
        assert_eq!(
            [beside(None), beside(Some(1))],
            [Touches::Alone, Touches::Writes]
        );
    }
}

#[test]
fn a_sender_is_gone_alone_if_nobody_only_tries_to_receive() {
    let drops = |capacity| Standing::at(channel(capacity, true), &[ChannelDropEnd]);
    for capacity in [None, Some(1)] {
        assert_eq!(drops(capacity).touches(), Touches::Alone);
        for tries in [ChannelTryReceive, ChannelReceiveTimeout, ChannelSelect] {
            let beside = drops(capacity).beside(tries).touches();
            assert_eq!(beside, Touches::Everything, "{tries:?}");
        }
    }
    assert_eq!(drops(Some(0)).touches(), Touches::Everything);
}

#[test]
fn channels_without_a_buffer_join_two_threads() {
    for (op, buffered) in [
        (ChannelSend, Touches::Writes),
        (ChannelTrySend, Touches::Writes),
        (ChannelReceive, Touches::Writes),
        (ChannelTryReceive, Touches::Writes),
        (ChannelLen, Touches::Reads),
    ] {
        let on = |capacity| Standing::at(channel(capacity, true), &[op]).touches();
        assert_eq!(on(Some(0)), Touches::Everything, "{op:?}");
        assert!(on(None) == buffered && on(Some(1)) == buffered, "{op:?}");
    }
}
