//! A search of many situations gives up most of their states. What is asked of them later is answered all the same.

use explore::{Budget, Count, Exploration, Least, Outcome};
use machine::{Config, Machine};
use rust_subset::{Options, compile};

/// Each thread has steps of its own, at which a search that leaves out orders knows only some of the steps. That makes more
/// situations than keep their states.
const SOURCE: &str =
    "use std::sync::{Mutex, atomic::{AtomicU32, Ordering::SeqCst}}; use std::thread;
fn main() {
    let total = AtomicU32::new(0);
    let total = &total;
    thread::scope(|s| {
        for id in 1..=3 {
            s.spawn(move || {
                let own = Mutex::new(id);
                for _ in 0..2 {
                    let seen = total.load(SeqCst);
                    *own.lock().unwrap() += seen;
                    total.store(*own.lock().unwrap() % 4, SeqCst);
                }
            });
        }
    });
    println!(\"{}\", total.load(SeqCst));
}";

/// Each outcome with the switches and steps of its shortest schedule; how many schedules there are; how many situations were
/// looked at.
fn explored(reduce: bool) -> (Vec<(Outcome, u32, usize)>, Count, u64) {
    let program = compile(SOURCE, &Options::default()).expect("understood");
    let budget = Budget {
        patience: u64::MAX,
        ..Budget::default()
    };
    let machine = Machine::new(program, Config::default());
    let mut exploration = Exploration::new(machine, reduce, budget);
    let report = exploration.explore(Some(Least::Switches), &mut |_| true);
    assert!(report.complete, "{:?}", report.notes);
    let outcomes = report.outcomes.into_iter().map(|(outcome, witness)| {
        let witness = witness.expect("a witness");
        assert!(witness.shortest, "{outcome:?}");
        (outcome, witness.switches, witness.schedule.len())
    });
    (
        outcomes.collect(),
        exploration.count(&mut |_| true),
        report.states,
    )
}

#[test]
fn every_schedule_is_known_where_states_were_given_up() {
    let (reduced, schedules, few) = explored(true);
    let (all, every, many) = explored(false);
    assert_eq!((reduced, schedules), (all, every));
    assert!(matches!(schedules, Count::Exactly(_)), "{schedules:?}");
    assert!(30_000 < few && few < many, "{few} {many}");
}
