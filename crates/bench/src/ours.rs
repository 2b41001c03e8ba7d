//! The explorer on a row.

use crate::rows::Row;
use crate::{clock, median};
use explore::request::Compile;
use explore::request::input::{Ask, Request};
use explore::scheduler::{Threads, Under};
use explore::{Budget, Ending, Exploration, Least, Report};
use explore_rust::Rust;
use std::collections::BTreeSet;
use std::time::Duration;

/// How often each row is explored.
const RUNS: usize = 9;

/// What it found, and how long it took.
pub struct Ours {
    /// What was found.
    pub report: Report,
    /// From source to a model, the built-in library read anew.
    pub compile: Duration,
    /// From the model to all outcomes.
    pub explore: Duration,
    /// A shortest schedule for each outcome, on top.
    pub witnesses: Duration,
}

impl Ours {
    /// What the program prints where it ends well.
    pub fn printed(&self) -> BTreeSet<String> {
        let outcomes = self.report.outcomes.iter();
        outcomes
            .filter(|(outcome, _)| matches!(outcome.ending, Ending::Exit(_)))
            .map(|(outcome, _)| outcome.stdout.clone())
            .collect()
    }

    /// Whether it may deadlock.
    pub fn deadlocks(&self) -> bool {
        let mut outcomes = self.report.outcomes.iter();
        outcomes.any(|(outcome, _)| outcome.ending == Ending::Deadlock)
    }
}

/// Explores a row, a few times over.
pub fn explore(row: &Row) -> Result<Ours, String> {
    let request = Request::new(Ask::Explore, row.text.to_string());
    let compiled = || {
        Rust::default().compile(&request).map_err(|diagnostics| {
            let texts = diagnostics
                .iter()
                .map(|d| format!("line {}: {}", d.span.line, d.text));
            texts.collect::<Vec<_>>().join(" ")
        })
    };
    let mut compile = Vec::new();
    let mut models = Vec::new();
    for _ in 0..RUNS {
        let start = clock::now();
        models.push(compiled()?);
        compile.push(clock::since(start));
    }
    let mut explore = Vec::new();
    let mut last = None;
    for model in models {
        let scheduler = Box::new(Threads);
        let mut exploration = Exploration::new(Under { model, scheduler }, true, Budget::default());
        let start = clock::now();
        let report = exploration.explore(None, &mut |_| true);
        explore.push(clock::since(start));
        last = Some((exploration, report));
    }
    let (mut exploration, report) = last.ok_or("nothing was explored")?;
    let start = clock::now();
    exploration.explore(Some(Least::Switches), &mut |_| true);
    Ok(Ours {
        report,
        witnesses: clock::since(start),
        compile: median(compile),
        explore: median(explore),
    })
}
