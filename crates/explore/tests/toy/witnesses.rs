//! Shortest schedules, and how many there are.

use crate::model::{Op, Op::*, Toy};
use explore::{Budget, Count, Exploration, Least, naive, replay};

const TWICE: &[Op] = &[Load(0), Store(0, 1), Load(0), Store(0, 1)];

/// For each outcome: what it prints, switches, steps. Checked against the oracle.
fn costs(threads: &[&[Op]]) -> Vec<(String, u32, usize)> {
    let report = crate::explore(threads, true);
    let oracle = naive(&Toy::new(threads), 60, &Budget::default());
    assert!(oracle.complete);
    let mut costs = Vec::new();
    for (outcome, witness) in report.outcomes {
        let witness = witness.expect("every outcome has a witness");
        assert!(witness.shortest);
        let replayed = replay(&Toy::new(threads), &witness.schedule, |_| ()).expect("it fits");
        assert_eq!(replayed.stdout, outcome.stdout);
        let cost = (witness.switches, witness.schedule.len() as u32);
        if let Some(&best) = oracle.outcomes.get(&outcome) {
            assert_eq!(best, cost, "{outcome:?}");
        }
        costs.push((outcome.stdout, cost.0, witness.schedule.len()));
    }
    costs
}

#[test]
fn lost_updates_take_few_switches() {
    let main: &[Op] = &[Join(1), Join(2), Show(0)];
    // 2: the first thread loads, the second runs to its end (leaving it is free), the first goes on from 0.
    let expected = [("2", 1, 12), ("3", 2, 12), ("4", 0, 12)];
    let expected = expected.map(|(text, switches, steps)| (text.to_string(), switches, steps));
    assert_eq!(costs(&[main, TWICE, TWICE]), expected);
}

#[test]
fn a_deadlock_takes_one_switch() {
    let main: &[Op] = &[Join(1), Join(2)];
    let one: &[Op] = &[Lock(0), Lock(1), Unlock(1), Unlock(0)];
    let other: &[Op] = &[Lock(1), Lock(0), Unlock(0), Unlock(1)];
    let costs = costs(&[main, one, other]);
    assert_eq!(costs[0], (String::new(), 1, 2));
}

#[test]
fn a_livelock_is_reached_where_nothing_helps_any_more() {
    let main: &[Op] = &[JumpUnless(0, 1, 0)];
    let report = crate::explore(&[main, &[Store(0, 1)], &[Store(0, 2)]], true);
    let (_, witness) = &report.outcomes[0];
    let witness = witness.as_ref().expect("found");
    assert_eq!((witness.switches, witness.schedule.len()), (0, 2));
}

#[test]
fn least_steps_may_take_more_switches() {
    let main: &[Op] = &[Show(0)];
    let other: &[Op] = &[Store(0, 1), Nothing, Nothing];
    let cost = |least| {
        let model = Toy::new(&[main, other]);
        let mut exploration = Exploration::new(model, true, Budget::default());
        // Another measure asked for first must not serve for this one.
        exploration.explore(Some(Least::Switches), &mut |_| true);
        let report = exploration.explore(Some(least), &mut |_| true);
        let found = report
            .outcomes
            .iter()
            .find(|(found, _)| found.stdout == "1");
        let witness = found.and_then(|(_, witness)| witness.clone());
        let witness = witness.expect("there is one");
        (witness.switches, witness.schedule.len())
    };
    let (by_switches, by_steps) = (cost(Least::Switches), cost(Least::Steps));
    assert_eq!(by_switches.0, 0);
    assert_eq!(by_steps.0, 1);
    assert!(by_steps.1 < by_switches.1, "{by_steps:?} {by_switches:?}");
}

#[test]
fn schedules_are_counted_by_the_steps_that_count() {
    let main: &[Op] = &[Join(1), Join(2)];
    let mut race = Exploration::new(Toy::new(&[main, TWICE, TWICE]), true, Budget::default());
    assert_eq!(race.count(&mut |_| true), Count::Exactly(70));
    let idle: &[Op] = &[Nothing, Nothing];
    let mut idle = Exploration::new(Toy::new(&[main, idle, idle]), true, Budget::default());
    assert_eq!(idle.count(&mut |_| true), Count::Exactly(1));
    // Whoever ends the program first: ending it does not count either.
    let mut ends = Exploration::new(Toy::new(&[&[], &[Exit(1)]]), true, Budget::default());
    assert_eq!(ends.count(&mut |_| true), Count::Exactly(1));
    let spin: &[Op] = &[JumpUnless(0, 1, 0)];
    let mut spin = Exploration::new(
        Toy::new(&[main, spin, &[Store(0, 1)]]),
        true,
        Budget::default(),
    );
    assert_eq!(spin.count(&mut |_| true), Count::Endless);
    // Of seventy steps each there are more than 128 bits can tell: at least as many as the largest number.
    let many = [Store(0, 1); 70];
    let mut many = Exploration::new(Toy::new(&[main, &many, &many]), true, Budget::default());
    assert_eq!(many.count(&mut |_| true), Count::MoreThan(u128::MAX - 1));
}
