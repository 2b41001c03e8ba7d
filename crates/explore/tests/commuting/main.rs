//! Changes that commute: the orders that are left out lose nothing, and what others do otherwise is seen.

mod alone;
mod group;
mod looks;
mod sums;

use explore::{Budget, Exploration, Outcome, Report};
use machine::{Config, Machine};
use rust_subset::{Library, Options, compile_with};
use std::rc::Rc;

const USES: &str =
    "#![allow(unused)] use std::sync::{*, atomic::{*, Ordering::*}}; use std::thread;";

/// What is found with the orders left out from the start, or only after so many situations.
fn explore(source: &str, patience: u64) -> Report {
    let budget = Budget {
        patience,
        ..Budget::default()
    };
    explore_within(source, budget)
}

/// What is found within a budget.
fn explore_within(source: &str, budget: Budget) -> Report {
    thread_local!(static LIBRARY: Library = Library::new());
    let source = format!("{USES}\n{source}");
    let compiled = LIBRARY.with(|library| compile_with(library, &source, &Options::default()));
    let program = Rc::new(compiled.expect("understood"));
    let machine = Machine::new(program, Config::default());
    Exploration::new(machine, true, budget).explore(None, &mut |_| true)
}

fn outcomes(report: &Report) -> Vec<Outcome> {
    assert!(report.complete);
    let outcomes = report.outcomes.iter();
    outcomes.map(|(outcome, _)| outcome.clone()).collect()
}

/// The same outcomes with the orders and without them; how many situations each looked at.
fn both(source: &str) -> (u64, u64) {
    let (all, few) = (explore(source, u64::MAX), explore(source, 0));
    assert_eq!(outcomes(&all), outcomes(&few), "{source}");
    (all.states, few.states)
}

/// So many threads that do this many times over, and what `main` prints when all have ended.
fn threads(statics: &str, (n, times): (usize, usize), body: &str, shown: &str) -> String {
    format!(
        "{statics}
        fn main() {{
            let mut all = vec![];
            for i in 0..{n} {{ all.push(thread::spawn(move || for _ in 0..{times} {{ {body} }})); }}
            for one in all {{ one.join().unwrap(); }}
            println!(\"{{}}\", {shown});
        }}"
    )
}

fn printed(report: &Report) -> Vec<String> {
    outcomes(report)
        .into_iter()
        .map(|outcome| outcome.stdout)
        .collect()
}
