//! What a search may spend: it stops soon after any limit, whichever it is, and not before.

use crate::model::{Op, Op::*, Toy};
use explore::{Budget, Exploration, Limit, Note, Report};

const TWICE: &[Op] = &[Load(0), Store(0, 1), Load(0), Store(0, 1)];
/// All look at what all change until the program ends, so that no search can leave anything out.
const MAIN: &[Op] = &[Load(0), Store(0, 1), Load(0), Store(0, 1), Show(0)];
/// A situation's steps are found together: one of each thread.
const STEPS: u64 = 2;

fn explore(budget: Budget) -> Report {
    let model = Toy::new(&[MAIN, TWICE]);
    Exploration::new(model, true, budget).explore(None, &mut |_| true)
}

/// Tries every smaller budget of one kind.
fn check(limit: Limit, slack: u64, used: fn(&Report) -> u64, budget: fn(u64) -> Budget) {
    let needed = used(&explore(Budget::default()));
    assert!(needed > 3 * slack, "only {needed} {limit:?}");
    for allowed in 0..needed - slack {
        let report = explore(budget(allowed));
        assert!(!report.complete, "{limit:?}: {allowed} of {needed}");
        assert_eq!(report.notes, [Note::Stopped(limit)], "{allowed}");
        let spent = used(&report);
        assert!(
            spent > allowed && spent <= allowed + slack,
            "{limit:?}: {spent} where {allowed} are allowed"
        );
    }
    let report = explore(budget(needed));
    assert!(report.complete, "{limit:?}: {needed} suffice");
    assert_eq!(report.notes, [], "{limit:?}");
}

#[test]
fn situations_are_limited() {
    check(
        Limit::States,
        STEPS,
        |report| report.states,
        |states| Budget {
            states,
            ..Budget::default()
        },
    );
}

#[test]
fn steps_are_limited() {
    check(
        Limit::Transitions,
        STEPS,
        |report| report.transitions,
        |transitions| Budget {
            transitions,
            ..Budget::default()
        },
    );
}

#[test]
fn kept_bytes_are_limited() {
    let whole = explore(Budget::default());
    let key = whole.bytes.div_ceil(whole.states);
    // Every situation of the toy has a key of the same length.
    assert_eq!(key * whole.states, whole.bytes);
    let few = (whole.states - STEPS) * key;
    for bytes in (0..few).step_by(7) {
        let report = explore(Budget {
            bytes,
            ..Budget::default()
        });
        assert_eq!(report.notes, [Note::Stopped(Limit::Bytes)], "{bytes}");
        assert!(report.bytes > bytes && report.bytes <= bytes + STEPS * key);
    }
}

/// Where outcomes are too many to be listed, each ending is among those that are.
#[test]
fn a_cut_list_has_every_ending() {
    for written in [1, 2] {
        let main: &[Op] = &[Join(1), Join(2), JumpUnless(0, written, 4), Panic, Nothing];
        let model = Toy::new(&[
            main,
            &[Print("a"), Print("c"), Store(0, 1)],
            &[Print("b"), Print("d"), Store(0, 2)],
        ]);
        let budget = Budget {
            outcomes: 2,
            ..Budget::default()
        };
        let report = Exploration::new(model, true, budget).explore(None, &mut |_| true);
        assert_eq!(report.notes, [Note::MoreOutcomes(Some(12))]);
        let ends = report.outcomes.iter().map(|(one, _)| one.ending.kind());
        assert_eq!(ends.collect::<Vec<_>>(), ["panic", "exit"]);
    }
}
