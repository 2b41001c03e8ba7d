//! The same programs under different schedulers.

use crate::lines;
use crate::model::{Op, Op::*, Toy};
use explore::scheduler::{Turn, Under, scheduler};
use explore::{Budget, Exploration, Least};
use machine::Model;
use std::collections::HashMap;

const ONCE: &[Op] = &[Load(0), Store(0, 1)];
const JOIN: &[Op] = &[Join(1), Join(2), Show(0)];

fn under(name: &str, threads: &[&[Op]]) -> Vec<String> {
    let model = Under {
        model: Toy::new(threads),
        scheduler: scheduler(name).expect("a known name"),
    };
    let report = Exploration::new(model, true, Budget::default())
        .explore(Some(Least::Switches), &mut |_| true);
    assert!(report.complete);
    lines(report.outcomes.into_iter().map(|(outcome, _)| outcome))
}

#[test]
fn an_update_is_lost_only_where_the_turn_passes_inside() {
    assert_eq!(under("threads", &[JOIN, ONCE, ONCE]), ["1 exit", "2 exit"]);
    assert_eq!(
        under("interval 1", &[JOIN, ONCE, ONCE]),
        ["1 exit", "2 exit"]
    );
    assert_eq!(under("interval 2", &[JOIN, ONCE, ONCE]), ["2 exit"]);
    assert_eq!(under("cooperative", &[JOIN, ONCE, ONCE]), ["2 exit"]);
    assert_eq!(under("workers 1", &[JOIN, ONCE, ONCE]), ["2 exit"]);
    assert_eq!(
        under("workers 2", &[JOIN, ONCE, ONCE]),
        ["1 exit", "2 exit"]
    );
}

#[test]
fn a_yield_lets_others_go_first() {
    let thread: &[Op] = &[Load(0), Yield, Store(0, 1)];
    assert_eq!(
        under("cooperative", &[JOIN, thread, thread]),
        ["1 exit", "2 exit"]
    );
    assert_eq!(
        under("workers 1", &[JOIN, thread, thread]),
        ["1 exit", "2 exit"]
    );
}

#[test]
fn a_spinner_that_never_yields_starves_the_others() {
    let main: &[Op] = &[Join(1), Join(2)];
    let spin: &[Op] = &[JumpUnless(0, 1, 0)];
    let polite: &[Op] = &[JumpUnless(0, 1, 2), Jump(4), Yield, Jump(0)];
    let setter: &[Op] = &[Store(0, 1)];
    assert_eq!(under("threads", &[main, spin, setter]), [" exit"]);
    assert_eq!(
        under("cooperative", &[main, spin, setter]),
        [" livelock", " exit"]
    );
    assert_eq!(under("cooperative", &[main, polite, setter]), [" exit"]);
}

#[test]
fn a_worker_that_waits_for_a_lock_is_of_no_use() {
    // Thread 1 holds the lock and yields its worker; thread 2 takes the worker and waits for the lock on it.
    let holder: &[Op] = &[Lock(0), Yield, Unlock(0)];
    let waiter: &[Op] = &[Nothing, Lock(0), Unlock(0)];
    let main: &[Op] = &[Join(1), Join(2)];
    assert_eq!(under("threads", &[main, holder, waiter]), [" exit"]);
    assert_eq!(
        under("workers 1", &[main, holder, waiter]),
        [" deadlock", " exit"]
    );
    assert_eq!(under("workers 2", &[main, holder, waiter]), [" exit"]);
}

#[test]
fn unknown_names_are_refused() {
    for name in [
        "",
        "thread",
        "interval",
        "interval 0",
        "workers x",
        "workers 99999999999",
    ] {
        assert!(scheduler(name).is_err(), "{name}");
    }
}

#[test]
fn a_turn_begins_anew_with_whoever_takes_it() {
    let main: &[Op] = &[Join(1), Join(2), Join(3), Show(0)];
    assert_eq!(under("interval 2", &[main, ONCE, ONCE, ONCE]), ["3 exit"]);
}

/// A situation's key is the model's, then the turn, then the turn's length: whatever the model's keys are, no two pairs of a
/// situation and a turn have the same.
#[test]
fn a_key_can_be_taken_apart() {
    let thread: &[Op] = &[Load(0), Yield, Store(0, 1), Lock(0), Unlock(0)];
    for name in ["interval 3", "cooperative", "workers 2"] {
        let model = Under {
            model: Toy::new(&[JOIN, thread, thread]),
            scheduler: scheduler(name).expect("a known name"),
        };
        let mut todo = vec![model.initial()];
        let mut seen: HashMap<Box<[u8]>, Turn> = HashMap::new();
        while let Some(at) = todo.pop() {
            let (key, inner) = (model.key(&at), model.model.key(&at.state));
            let (rest, length) = key.split_last_chunk().expect("a length");
            let length = u32::from_le_bytes(*length) as usize;
            assert_eq!(rest[..rest.len() - length], *inner);
            let known = seen.insert(key, at.turn.clone());
            if let Some(known) = known {
                assert_eq!(known, at.turn);
                continue;
            }
            todo.extend(model.enabled(&at).into_iter().map(|choice| {
                let mut next = at.clone();
                model.step(&mut next, choice);
                next
            }));
        }
        assert!(seen.len() > 20);
    }
}
