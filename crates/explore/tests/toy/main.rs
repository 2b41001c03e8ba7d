//! The search on models of a few lines, where every answer can be worked out by hand.

mod budgets;
mod history;
mod model;
mod outcomes;
mod random;
mod schedulers;
mod witnesses;

use explore::{Budget, Exploration, Least, Outcome, Report};
use model::{Op, Toy};

/// Explores a program of threads.
fn explore(threads: &[&[Op]], reduce: bool) -> Report {
    let model = Toy::new(threads);
    Exploration::new(model, reduce, Budget::default()).explore(Some(Least::Switches), &mut |_| true)
}

/// The outcomes in one line each: what was printed, and how it ended.
fn lines(outcomes: impl IntoIterator<Item = Outcome>) -> Vec<String> {
    let line = |outcome: Outcome| {
        let panicked: String = outcome
            .panicked
            .iter()
            .map(|name| format!(" {name} panicked"))
            .collect();
        format!("{} {}{panicked}", outcome.stdout, outcome.ending.kind())
    };
    outcomes.into_iter().map(line).collect()
}

fn explored(threads: &[&[Op]]) -> Vec<String> {
    let reduced = explore(threads, true);
    let whole = explore(threads, false);
    let reduced = lines(reduced.outcomes.into_iter().map(|(outcome, _)| outcome));
    let whole = lines(whole.outcomes.into_iter().map(|(outcome, _)| outcome));
    assert_eq!(reduced, whole, "reduction changed the outcomes");
    reduced
}
