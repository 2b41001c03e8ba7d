//! Programs made by a fixed sequence of numbers: the search agrees with the oracle on all of them, with and without reduction.

use crate::model::{Op, Toy};
use explore::{Budget, Ending, Exploration, Least, Note, Report, naive};

/// Schedules the oracle tries have at most so many steps.
const DEPTH: usize = 40;

/// A linear congruential sequence: the same programs in every run.
pub struct Numbers(pub u64);

impl Numbers {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) % n
    }
}

fn op(numbers: &mut Numbers, at: usize) -> Op {
    let which = numbers.below(2) as usize;
    match numbers.below(22) {
        0..=2 => Op::Load(which),
        3..=5 => Op::Store(which, 1),
        6 => Op::Print(["a", "b"][which]),
        7 | 8 => Op::Lock(which),
        9 | 10 => Op::Unlock(which),
        11 | 12 => Op::Nothing,
        13 => Op::JumpUnless(which, numbers.below(3) as u8, numbers.below(4) as usize),
        14 => Op::JumpUnless(which, 1, at + 2),
        15 => [Op::Panic, Op::Yield][which],
        16 => [Op::Choose(2), Op::Show(0)][which],
        17..=20 => Op::Add(which, 1 + numbers.below(2) as u8),
        _ => [Op::Race, Op::Jump(numbers.below(5) as usize)][usize::from(numbers.below(4) > 0)],
    }
}

pub fn program(numbers: &mut Numbers) -> Vec<Vec<Op>> {
    let threads = 1 + numbers.below(2) as usize;
    let mut program = vec![Vec::new()];
    for thread in 1..=threads {
        let length = 1 + numbers.below(5) as usize;
        program.push((0..length).map(|at| op(numbers, at)).collect());
        if numbers.below(4) > 0 {
            program[0].push(Op::Join(thread));
        }
    }
    program[0].push(Op::Show(0));
    program
}

/// What is found where the orders of commuting changes are left out from the start.
fn commuting(threads: &[&[Op]]) -> Report {
    let at_once = Budget {
        patience: 0,
        ..Budget::default()
    };
    Exploration::new(Toy::new(threads), true, at_once).explore(None, &mut |_| true)
}

/// How many outcomes there are said to be where only two are listed.
fn total(threads: &[&[Op]]) -> Option<u128> {
    let two = Budget {
        outcomes: 2,
        ..Budget::default()
    };
    let report = Exploration::new(Toy::new(threads), true, two).explore(None, &mut |_| true);
    let mut notes = report.notes.iter();
    notes.find_map(|note| match note {
        Note::MoreOutcomes(total) => *total,
        _ => None,
    })
}

#[test]
fn the_search_agrees_with_the_oracle() {
    let mut numbers = Numbers(1);
    let (mut compared, mut with_livelock, mut commuted, mut counted) = (0, 0, 0, 0);
    for number in 0..4000 {
        let program = program(&mut numbers);
        let threads: Vec<&[Op]> = program.iter().map(Vec::as_slice).collect();
        let whole = Exploration::new(Toy::new(&threads), false, Budget::default())
            .explore(Some(Least::Switches), &mut |_| true);
        let reduced = Exploration::new(Toy::new(&threads), true, Budget::default())
            .explore(Some(Least::Switches), &mut |_| true);
        let commuting = commuting(&threads);
        assert!(reduced.states <= whole.states);
        assert_eq!(whole.complete, commuting.complete, "{number}: {program:?}");
        assert_eq!(whole.complete, reduced.complete, "{number}: {program:?}");
        if !whole.complete {
            continue;
        }
        let sets = [&whole, &reduced].map(|report| {
            let costs = report.outcomes.iter().map(|(outcome, witness)| {
                let witness = witness.as_ref().expect("a witness");
                assert!(witness.shortest);
                (
                    outcome.clone(),
                    (witness.switches, witness.schedule.len() as u32),
                )
            });
            costs.collect::<Vec<_>>()
        });
        assert_eq!(sets[0], sets[1], "{number}: {program:?}");
        let outcomes = |report: &Report| {
            report
                .outcomes
                .iter()
                .map(|found| found.0.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            outcomes(&whole),
            outcomes(&commuting),
            "{number}: {program:?}"
        );
        commuted += u32::from(commuting.states < reduced.states);
        let many = whole.outcomes.len();
        if many > 2 {
            assert_eq!(total(&threads), Some(many as u128), "{number}: {program:?}");
            counted += 1;
        }
        let budget = Budget {
            transitions: 30_000,
            ..Budget::default()
        };
        let oracle = naive(&Toy::new(&threads), DEPTH, &budget);
        if !oracle.complete {
            continue;
        }
        let [found, _] = sets;
        let (livelocks, ends): (Vec<_>, Vec<_>) = found
            .into_iter()
            .filter(|(_, (_, steps))| *steps as usize <= DEPTH)
            .partition(|(outcome, _)| outcome.ending == Ending::Livelock);
        let tried: Vec<_> = oracle.outcomes.into_iter().collect();
        assert!(ends == tried, "{number}: {program:?}\n{ends:?}\n{tried:?}");
        compared += 1;
        with_livelock += u32::from(!livelocks.is_empty());
    }
    assert!(
        compared > 2000,
        "only {compared} programs were small enough"
    );
    assert!(
        counted > 300,
        "only {counted} programs had several outcomes"
    );
    assert!(
        commuted > 100,
        "changes commuted in only {commuted} programs"
    );
    assert!(
        with_livelock > 20,
        "only {with_livelock} programs can run for ever"
    );
}
