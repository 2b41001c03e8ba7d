//! Which outcomes there are.

use crate::model::{Op, Op::*};
use crate::{explore, explored};
use explore::{Least, Limit, Note};

const TWICE: &[Op] = &[Load(0), Store(0, 1), Load(0), Store(0, 1)];

#[test]
fn lost_updates() {
    let main: &[Op] = &[Join(1), Join(2), Show(0)];
    assert_eq!(
        explored(&[main, TWICE, TWICE]),
        ["2 exit", "3 exit", "4 exit"]
    );
}

#[test]
fn locks_keep_updates() {
    let main: &[Op] = &[Join(1), Join(2), Show(0)];
    let one: &[Op] = &[Lock(0), Load(0), Store(0, 1), Unlock(0)];
    assert_eq!(explored(&[main, one, one]), ["2 exit"]);
}

#[test]
fn locks_in_two_orders() {
    let main: &[Op] = &[Join(1), Join(2)];
    let one: &[Op] = &[Lock(0), Lock(1), Unlock(1), Unlock(0)];
    let other: &[Op] = &[Lock(1), Lock(0), Unlock(0), Unlock(1)];
    assert_eq!(explored(&[main, one, other]), [" deadlock", " exit"]);
}

#[test]
fn output_in_every_order() {
    let main: &[Op] = &[Join(1), Join(2)];
    let sets = explored(&[main, &[Print("a"), Print("b")], &[Print("x")]]);
    assert_eq!(sets, ["abx exit", "axb exit", "xab exit"]);
}

#[test]
fn main_ends_at_any_time() {
    assert_eq!(
        explored(&[&[], &[Print("a"), Print("b")]]),
        [" exit", "a exit", "ab exit"]
    );
}

#[test]
fn a_panic_before_or_after_the_end() {
    let outcomes = explored(&[&[], &[Nothing, Panic]]);
    assert_eq!(outcomes, [" exit thread 1 panicked", " exit"]);
}

#[test]
fn a_panic_of_main() {
    assert_eq!(explored(&[&[Join(1), Panic], &[Print("a")]]), ["a panic"]);
}

#[test]
fn a_race_has_no_output() {
    let outcomes = explored(&[
        &[Print("m"), Join(1), Print("!")],
        &[JumpUnless(0, 1, 2), Print("x"), Race],
    ]);
    assert_eq!(outcomes, [" race"]);
}

#[test]
fn spinning_ends() {
    let main: &[Op] = &[Nothing, Store(0, 1), Join(1)];
    let spinner: &[Op] = &[JumpUnless(0, 1, 0), Print("on")];
    assert_eq!(explored(&[main, spinner]), ["on exit"]);
    let report = explore(&[main, spinner], true);
    assert!(report.complete);
    let [Note::MaySpin(way)] = &report.notes[..] else {
        panic!("{:?}", report.notes);
    };
    // The way ends with a step of the loop, not of who could end it.
    let last = way.last().map(|choice| choice.thread.0);
    assert_eq!(last, Some(1));
}

#[test]
fn spinning_for_ever_is_a_livelock() {
    let main: &[Op] = &[Print("a"), Join(1)];
    let spinner: &[Op] = &[JumpUnless(0, 1, 0)];
    let outcomes = explored(&[main, spinner]);
    assert_eq!(outcomes, ["a livelock"]);
    // Before main prints, its step leads on, but not out of the loop.
    let report = explore(&[main, spinner], true);
    assert!(report.complete && report.notes.is_empty(), "{report:?}");
}

#[test]
fn a_livelock_that_is_not_certain() {
    // Whoever writes first wins; if the second thread does, main waits for ever.
    let main: &[Op] = &[JumpUnless(0, 1, 0)];
    let outcomes = explored(&[main, &[Store(0, 1)], &[Store(0, 2)]]);
    assert_eq!(outcomes, [" livelock", " exit"]);
}

#[test]
fn others_move_while_one_spins() {
    // Reduction must not follow the spinner alone: its step touches nothing.
    let main: &[Op] = &[Join(2), Print("done"), Exit(3)];
    let outcomes = explored(&[main, &[Jump(0)], &[Print("x")]]);
    assert_eq!(outcomes, ["xdone exit"]);
}

#[test]
fn output_without_end() {
    let report = explore(
        &[
            &[JumpUnless(0, 1, 0)],
            &[Print("x"), Jump(0)],
            &[Store(0, 1)],
        ],
        true,
    );
    assert!(!report.complete);
    assert!(
        report
            .notes
            .iter()
            .any(|note| matches!(note, Note::EndlessOutput(_)))
    );
    let stdout: Vec<_> = report
        .outcomes
        .iter()
        .map(|(outcome, _)| outcome.stdout.as_str())
        .collect();
    assert!(stdout.starts_with(&["", "x", "xx"]), "{stdout:?}");
}

#[test]
fn a_loop_that_prints_and_never_ends() {
    let report = explore(&[&[Print("x"), Jump(0)]], true);
    assert!(!report.complete);
    let kinds: Vec<_> = report
        .outcomes
        .iter()
        .map(|(outcome, _)| outcome.ending.kind())
        .collect();
    assert_eq!(kinds, ["livelock"]);
}

#[test]
fn every_result_of_a_choice() {
    let outcomes = explored(&[&[Choose(3), Store(0, 0), Show(0)]]);
    assert_eq!(outcomes, ["0 exit", "1 exit", "2 exit"]);
}

#[test]
fn what_the_machine_refuses_is_not_complete() {
    let report = explore(
        &[&[
            Choose(2),
            Store(0, 0),
            JumpUnless(0, 1, 4),
            Refused,
            Print("ok"),
        ]],
        true,
    );
    assert!(!report.complete);
    assert!(
        matches!(&report.notes[..], [Note::Unsupported(way, why)] if way.len() == 4 && why == "refused")
    );
    assert_eq!(report.outcomes.len(), 1);
}

#[test]
fn budgets_give_partial_answers() {
    use crate::model::Toy;
    use explore::{Budget, Exploration};
    let main: &[Op] = &[Join(1), Join(2), Show(0)];
    let budget = Budget {
        states: 10,
        ..Budget::default()
    };
    let report = Exploration::new(Toy::new(&[main, TWICE, TWICE]), true, budget)
        .explore(Some(Least::Switches), &mut |_| true);
    assert!(!report.complete);
    assert_eq!(report.notes, [Note::Stopped(Limit::States)]);
    assert!(report.states <= 13);
    let budget = Budget {
        outcomes: 2,
        ..Budget::default()
    };
    let report = Exploration::new(Toy::new(&[main, TWICE, TWICE]), true, budget)
        .explore(Some(Least::Switches), &mut |_| true);
    assert!(!report.complete);
    assert_eq!(report.notes, [Note::MoreOutcomes(Some(3))]);
    assert_eq!(report.outcomes.len(), 2);
}

#[test]
fn reduction_saves_states() {
    let main: &[Op] = &[Join(1), Join(2)];
    let thread: &[Op] = &[Nothing, Nothing, Nothing, Nothing];
    let reduced = explore(&[main, thread, thread], true);
    let whole = explore(&[main, thread, thread], false);
    assert!(
        reduced.states * 2 < whole.states,
        "{} and {}",
        reduced.states,
        whole.states
    );
}
