//! One question after the other about the same program: what was found for one serves the next, and shows in no answer.

use crate::model::{Op, Toy};
use crate::random::{Numbers, program};
use explore::{Budget, Exploration, Least, Outcome, Report};
use machine::{Choice, Model};

/// A question.
#[derive(Clone, Copy, Debug)]
enum Ask {
    Outcomes,
    Witnesses(Least),
    Count,
    /// After the first step that is possible.
    After,
}

const QUESTIONS: [Ask; 5] = [
    Ask::Outcomes,
    Ask::Witnesses(Least::Switches),
    Ask::Witnesses(Least::Steps),
    Ask::Count,
    Ask::After,
];

/// The answer to a question, in words.
fn answer(exploration: &mut Exploration<Toy>, ask: Ask) -> String {
    let watch = &mut |_| true;
    match ask {
        Ask::Outcomes => told(&exploration.explore(None, watch)),
        Ask::Witnesses(least) => told(&exploration.explore(Some(least), watch)),
        Ask::Count => format!("{:?}", exploration.count(watch)),
        Ask::After => {
            let first = first(exploration.model());
            let report = exploration.explore_after(&[first], None, Some(Least::Steps), watch);
            report.map_or(String::new(), |report| format!("{:?}", report.outcomes))
        }
    }
}

fn first(model: &Toy) -> Choice {
    model.enabled(&model.initial())[0]
}

fn told(report: &Report) -> String {
    format!("{report:?}")
}

fn programs(from: u64, count: usize) -> impl Iterator<Item = Vec<Vec<Op>>> {
    let mut numbers = Numbers(from);
    (0..count).map(move |_| program(&mut numbers))
}

fn exploration(program: &[Vec<Op>], reduce: bool, budget: Budget) -> Exploration<Toy> {
    let threads: Vec<&[Op]> = program.iter().map(Vec::as_slice).collect();
    Exploration::new(Toy::new(&threads), reduce, budget)
}

#[test]
fn what_was_asked_before_shows_in_no_answer() {
    for (number, program) in programs(7, 300).enumerate() {
        let new = || exploration(&program, true, Budget::default());
        let alone = QUESTIONS.map(|ask| answer(&mut new(), ask));
        for before in QUESTIONS {
            for (ask, alone) in QUESTIONS.iter().zip(&alone) {
                let mut exploration = new();
                answer(&mut exploration, before);
                let found = answer(&mut exploration, *ask);
                assert_eq!(
                    found, *alone,
                    "{number}: {ask:?} after {before:?}: {program:?}"
                );
            }
        }
    }
}

fn outcomes(report: &Report) -> Vec<&Outcome> {
    report.outcomes.iter().map(|(outcome, _)| outcome).collect()
}

/// With every smaller budget: what claims to be complete is, also after a first step, and whatever else was asked.
#[test]
fn what_is_cut_does_not_claim_to_be_complete() {
    let (mut cut, mut whole) = (0, 0);
    for (number, program) in programs(11, 150).enumerate() {
        let watch = &mut |_| true;
        let mut all = exploration(&program, true, Budget::default());
        let first = [first(all.model())];
        let complete = all.explore(None, watch);
        let after = all.explore_after(&first, None, None, watch);
        if !complete.complete {
            continue;
        }
        for transitions in 0..complete.transitions {
            let budget = Budget {
                transitions,
                ..Budget::default()
            };
            let mut less = exploration(&program, true, budget);
            for ask in [true, false] {
                let found = match ask {
                    true => Some(less.explore(Some(Least::Steps), watch)),
                    false => less.explore_after(&first, None, None, watch),
                };
                let expected = if ask { Some(&complete) } else { after.as_ref() };
                let (Some(found), Some(expected)) = (found, expected) else {
                    continue;
                };
                let same = outcomes(&found) == outcomes(expected);
                assert!(
                    same || !found.complete,
                    "{number}: {transitions}, {program:?}"
                );
                *(if found.complete { &mut whole } else { &mut cut }) += 1;
            }
        }
    }
    assert!(cut > 1000, "{cut} and {whole}");
}

/// A schedule of so many steps, always of the last thread that can move.
fn last_ones(model: &Toy, steps: usize) -> Vec<Choice> {
    let mut state = model.initial();
    let next = |_| {
        let choice = *model.enabled(&state).last()?;
        model
            .step(&mut state, choice)
            .end
            .is_none()
            .then_some(choice)
    };
    (0..steps).map_while(next).collect()
}

/// Wherever the search turns to leaving out more orders: what claims to be complete is, also after some steps.
#[test]
fn what_leaves_out_orders_claims_no_more_than_it_has_seen() {
    let (mut whole, mut asked) = (0, 0);
    for (number, program) in programs(23, 300).enumerate() {
        let watch = &mut |_| true;
        let mut all = exploration(&program, true, Budget::default());
        let complete = all.explore(None, watch);
        if !complete.complete {
            continue;
        }
        for patience in 0..complete.states.min(8) {
            let budget = Budget {
                patience,
                ..Budget::default()
            };
            let mut less = exploration(&program, true, budget);
            for steps in 0..6 {
                let schedule = last_ones(all.model(), steps);
                let expected = all.explore_after(&schedule, None, None, watch);
                let found = less.explore_after(&schedule, None, None, watch);
                let (Some(expected), Some(found)) = (expected, found) else {
                    continue;
                };
                let same = outcomes(&found) == outcomes(&expected);
                assert!(
                    same || !found.complete,
                    "{number}: {patience}, {schedule:?}, {program:?}"
                );
                asked += 1;
                whole += u32::from(found.complete);
            }
        }
    }
    assert!(whole * 10 > asked * 9, "{whole} of {asked}");
}
