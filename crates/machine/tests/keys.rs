//! Keys: different situations have different keys, whatever they differ in, and equal ones equal keys.

mod build;

use build::*;
use program::Intrinsic::*;
use program::*;

/// Main stands at a yield with these values in locals that are read after it, and an array of eight in the one before them.
fn holding<const N: usize>(values: [Rvalue; N]) -> Program {
    let (last, kept) = (N as u32, (1..=N as u32).map(copy).collect());
    let mut main = Body::new("main", 0, last + 3)
        .borrowed(0)
        .set(0, Rvalue::Array((0..8).map(int).collect()));
    for (at, value) in values.into_iter().enumerate() {
        main = main.set(at as u32 + 1, value);
    }
    let main = main
        .op(ThreadYield, vec![], last + 1)
        .set(last + 2, Rvalue::Aggregate(kept))
        .ret(int(0));
    program(vec![main], vec![])
}

fn number(value: i128) -> Rvalue {
    Rvalue::Use(int(value))
}

/// A pointer to an element of the array.
fn to_element(at: u64) -> Rvalue {
    Rvalue::Ref(Place {
        path: vec![Step::Element {
            at,
            from_end: false,
        }],
        ..local(0)
    })
}

/// A pointer to the elements from one to before another.
fn to_part(from: u64, to: u64) -> Rvalue {
    Rvalue::Subslice {
        place: local(0),
        from,
        to_end: 8 - to,
    }
}

#[test]
fn numbers_differ() {
    let numbers = [
        0,
        1,
        44,
        127,
        128,
        207,
        208,
        255,
        256,
        300,
        1 << 32,
        -1,
        -2,
        -44,
        -212,
        -256,
    ];
    let keys = numbers.map(|value| {
        let key = key(holding([number(value), number(0), number(0)]), &[]);
        (value.to_string(), key)
    });
    all_differ(&keys);
    // Numbers near zero are what most programs hold: few bytes, on either side.
    let len = |value| key(holding([number(value), number(0), number(0)]), &[]).len();
    assert_eq!(
        [len(207), len(208), len(300), len(-300)].map(|n| n - len(1)),
        [0, 2, 2, 2]
    );
}

#[test]
fn pointers_end_where_they_end() {
    let whole = || Rvalue::Ref(local(0));
    let values = [
        ("array, 5, element 5", [whole(), number(5), to_element(5)]),
        ("element 5, array, 5", [to_element(5), whole(), number(5)]),
        ("slice 0..3, array, 0", [to_part(0, 3), whole(), number(0)]),
        ("array, 0, slice 0..3", [whole(), number(0), to_part(0, 3)]),
        (
            "element 0, 3, slice",
            [to_element(0), number(3), to_part(0, 3)],
        ),
        (
            "slice, 0, element 3",
            [to_part(0, 3), number(0), to_element(3)],
        ),
        ("slice 1..3", [to_part(1, 3), number(0), number(0)]),
        ("slice 1..4", [to_part(1, 4), number(0), number(0)]),
    ];
    let keys = values.map(|(name, values)| (name.to_string(), key(holding(values), &[])));
    all_differ(&keys);
}

#[test]
fn a_part_of_a_list_is_not_the_list() {
    let whole = || Rvalue::Ref(local(0));
    let values = [
        (
            "part 0..3, whole, 0, 3",
            [to_part(0, 3), whole(), number(0), number(3)],
        ),
        (
            "whole, 0, 3, part 0..3",
            [whole(), number(0), number(3), to_part(0, 3)],
        ),
    ];
    let keys = values.map(|(name, values)| (name.to_string(), key(holding(values), &[])));
    all_differ(&keys);
}

#[test]
fn what_either_way_of_a_branch_reads_matters() {
    let branches = |number: i128| {
        let main = Body::new("main", 0, 4)
            .set(0, Rvalue::Use(int(number)))
            .set(1, Rvalue::Use(boolean(true)))
            .op(ThreadYield, vec![], 2)
            .instr(Instr::Branch {
                condition: copy(1),
                then: 4,
                otherwise: 5,
            })
            .ret(int(0))
            .ret(copy(0));
        key(program(vec![main], vec![]), &[])
    };
    assert_ne!(branches(1), branches(2));
}

/// The key after two operations on the lock in static 0.
fn lock_after(first: Intrinsic, second: Intrinsic) -> Box<[u8]> {
    let main = Body::new("main", 0, 3)
        .set(0, to_static(0))
        .op(first, vec![copy(0)], 1)
        .op(second, vec![copy(0)], 1)
        .op(ThreadYield, vec![], 1)
        .ret(int(0));
    let lock = object(RwLockNew, vec![]);
    key(program(vec![main], vec![("lock", lock)]), &[0, 0])
}

#[test]
fn a_lock_differs_by_who_holds_it() {
    let free = lock_after(RwLockRead, RwLockUnlockRead);
    assert_eq!(free, lock_after(RwLockWrite, RwLockUnlockWrite));
    all_differ(&[
        ("free".to_string(), free),
        ("read twice".to_string(), lock_after(RwLockRead, RwLockRead)),
        (
            "written".to_string(),
            lock_after(RwLockTryWrite, RwLockTryWrite),
        ),
        ("read".to_string(), lock_after(RwLockRead, RwLockTryWrite)),
    ]);
}

/// A field of what the main thread's heap cell holds.
fn in_heap(field: u32) -> Place {
    Place {
        path: vec![Step::Deref, Step::Field(field)],
        ..local(0)
    }
}

/// A field of static 0.
fn in_pair(field: u32) -> Place {
    Place {
        path: vec![Step::Field(field)],
        ..global(0)
    }
}

fn write(place: Place) -> Instr {
    Instr::Assign(place, Rvalue::Use(int(0)))
}

/// Main spawns two threads, does this, and releases the mutex in a static; then so many of them acquire one, too. Static 0
/// and the heap cell hold two numbers each, static 1 is a number, 2 and 3 are mutexes: all numbers are 0 before and after.
fn after_access(access: Instr, released: u32, acquiring: u32) -> Box<[u8]> {
    let main = Body::new("main", 0, 12)
        .set(1, Rvalue::Aggregate(vec![int(0), int(0)]))
        .op(BoxNew, vec![take(1)], 0)
        .set(2, to_static(2))
        .set(3, to_static(3))
        .spawn(1, unit(), 4, 11)
        .spawn(2, unit(), 5, 11)
        .instr(access)
        .op(MutexLock, vec![copy(released)], 6)
        .op(MutexUnlock, vec![copy(released)], 6)
        .op(ThreadYield, vec![], 6)
        .set(7, Rvalue::Aggregate(vec![copy(0), copy(2), copy(3)]))
        .ret(int(0));
    let worker = |acquires: bool| {
        let body = Body::new("worker", 1, 4).set(1, to_static(2));
        let body = match acquires {
            true => body
                .op(MutexLock, vec![copy(1)], 2)
                .op(MutexUnlock, vec![copy(1)], 2),
            false => body.op(ThreadYield, vec![], 2).op(ThreadYield, vec![], 2),
        };
        body.op(ThreadYield, vec![], 2).ret(copy(1))
    };
    let zero = Body::new("init", 0, 1).ret(int(0));
    let pair = Body::new("init", 0, 1)
        .set(0, Rvalue::Aggregate(vec![int(0), int(0)]))
        .ret(take(0));
    let statics = vec![
        ("pair", pair),
        ("number", zero),
        ("m", object(MutexNew, vec![])),
        ("n", object(MutexNew, vec![])),
    ];
    let functions = vec![main, worker(acquiring > 0), worker(acquiring > 1)];
    let mut program = program(functions, statics);
    program.uses_unsafe = true;
    // Spawn, spawn, lock, unlock; then the workers' two each.
    key(program, &[0, 0, 0, 0, 1, 1, 2, 2])
}

#[test]
fn what_can_still_race_tells_situations_apart() {
    let read = |place| Instr::Assign(local(8), Rvalue::Use(Operand::Copy(place)));
    let accesses = [
        ("nothing", Instr::Assign(local(8), Rvalue::Use(int(0)))),
        ("field 0 of the pair is written", write(in_pair(0))),
        ("the number is written", write(global(1))),
        ("field 1 of the pair is written", write(in_pair(1))),
        ("field 0 of the pair is read", read(in_pair(0))),
        ("field 0 of the cell is written", write(in_heap(0))),
        ("field 1 of the cell is written", write(in_heap(1))),
        ("field 0 of the cell is read", read(in_heap(0))),
    ];
    let keys = accesses.map(|(name, access)| (name.to_string(), after_access(access, 2, 0)));
    all_differ(&keys);
}

#[test]
fn who_knows_of_an_access_and_through_what_others_may_tells_situations_apart() {
    let written = |released, acquiring| after_access(write(global(1)), released, acquiring);
    all_differ(&[
        ("released by `m`".to_string(), written(2, 0)),
        ("released by `m`, acquired".to_string(), written(2, 1)),
        ("released by `n`".to_string(), written(3, 0)),
    ]);
}

#[test]
fn what_everybody_knows_is_forgotten() {
    let nothing = Instr::Assign(local(8), Rvalue::Use(int(0)));
    let known_to = |workers| {
        let written = after_access(write(global(1)), 2, workers);
        written != after_access(nothing.clone(), 2, workers)
    };
    assert_eq!([0, 1, 2].map(known_to), [true, true, false]);
}

/// Main has two boxes of equal numbers, frees the first, and stands at a yield with pointers to both in locals.
#[test]
fn pointers_to_what_is_gone_differ_from_others() {
    let pointers = |left: u32, right: u32| {
        let main = Body::new("main", 0, 6)
            .op(BoxNew, vec![int(5)], 0)
            .op(BoxNew, vec![int(5)], 1)
            .set(2, Rvalue::Use(copy(left)))
            .set(3, Rvalue::Use(copy(right)))
            .op(BoxFree, vec![take(0)], 4)
            .op(ThreadYield, vec![], 4)
            .set(5, Rvalue::Aggregate(vec![copy(2), copy(3)]))
            .ret(int(0));
        key(program(vec![main], vec![]), &[])
    };
    let ways = [(0, 0), (0, 1), (1, 0), (1, 1)];
    all_differ(&ways.map(|way| (format!("{way:?}"), pointers(way.0, way.1))));
}
