//! The explorer, as the walker's prover: every interleaving of a listing, as outcomes that can be compared with its set.

use explore::request::Compile;
use explore::request::input::{Ask, Limits, Literal, Request, Timers};
use explore::{Budget, Ending, Exploration, Least};
use explore_rust::Rust;
use listing::{Constant, End, Explored, Memory, Outcome, Problem, Program, Puzzle};

use super::puzzles::Solution;

/// Explores a program with these constants; what is not understood, and where, if the explorer cannot take it.
pub fn explore(program: &Program, constants: &[Constant]) -> Result<Explored, Vec<Problem>> {
    let request = request(program, constants);
    let machine = compile(&request).map_err(|diagnostics| {
        let remark = |found: explore::Diagnostic| {
            Problem::new(&program.file, format!("not proved: {}", found.text), "")
                .at(found.span.line as usize)
        };
        // The first says why; the rest usually follow from it.
        diagnostics
            .into_iter()
            .take(1)
            .map(remark)
            .collect::<Vec<_>>()
    })?;
    let report = Exploration::new(machine, true, Budget::default()).explore(None, &mut |_| true);
    let outcomes = report.outcomes.into_iter().map(|(outcome, _)| outcome);
    Ok(Explored {
        outcomes: outcomes.map(as_listed).collect(),
        complete: report.complete,
        memory: Memory::SequentiallyConsistent,
    })
}

/// A shortest schedule for a puzzle's goal.
pub fn solve(program: &Program, puzzle: &Puzzle) -> Option<Solution> {
    let request = request(program, &puzzle.constants);
    let machine = compile(&request).ok()?;
    let least = match puzzle.steps {
        Some(_) => Least::Steps,
        None => Least::Switches,
    };
    let mut exploration = Exploration::new(machine, true, Budget::default());
    let report = exploration.explore(Some(least), &mut |_| true);
    let outcomes = report.outcomes.into_iter();
    let goal = outcomes
        .filter(|(outcome, _)| as_listed(outcome.clone()) == puzzle.outcome)
        .find_map(|(_, witness)| witness.filter(|witness| witness.shortest))?;
    Some(Solution {
        steps: goal.schedule.len() as u32,
        switches: goal.switches,
    })
}

/// Each thread reads the built-in library once.
fn compile(request: &Request) -> Result<<Rust as Compile>::Model, Vec<explore::Diagnostic>> {
    thread_local!(static RUST: Rust = Rust::default());
    RUST.with(|rust| rust.compile(request))
}

fn request(program: &Program, constants: &[Constant]) -> Request {
    let set = constants.iter().map(|constant| {
        let value = Literal::Text(constant.value.clone());
        (constant.name.clone(), value)
    });
    Request {
        request: Ask::Explore,
        source: program.source.text().to_owned(),
        set: set.collect(),
        scheduler: "threads".into(),
        timers: Timers::Any,
        spurious: false,
        reduce: true,
        witnesses: false,
        least: Least::Switches,
        count: false,
        views: false,
        budget: Limits::default(),
        schedule: Vec::new(),
    }
}

fn as_listed(found: explore::Outcome) -> Outcome {
    Outcome {
        stdout: found.stdout,
        end: match found.ending {
            Ending::Exit(code) => End::Exit(code),
            Ending::Panic(message) => End::Panic(message),
            Ending::Deadlock => End::Deadlock,
            Ending::Livelock => End::Livelock,
            Ending::Race => End::Race,
            Ending::Abort => End::Abort,
        },
        panicked: found.panicked,
    }
}
