//! The explorer, as the walker's prover: every interleaving of a listing, as outcomes that can be compared with its set.

use explore::request::Compile;
use explore::request::input::{Ask, Limits, Literal, Request, Timers};
use explore::{Budget, Ending, Exploration, Rust};
use listing::{Constant, End, Explored, Memory, Outcome, Problem, Program};

/// Explores a program with these constants; what is not understood, and where, if the explorer cannot take it.
pub fn explore(program: &Program, constants: &[Constant]) -> Result<Explored, Vec<Problem>> {
    let request = request(program, constants);
    let machine = Rust::default().compile(&request).map_err(|diagnostics| {
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
    let report = Exploration::new(machine, true, Budget::default()).explore(false, &mut |_| true);
    let outcomes = report.outcomes.into_iter().map(|(outcome, _)| outcome);
    Ok(Explored {
        outcomes: outcomes.map(as_listed).collect(),
        complete: report.complete,
        memory: Memory::SequentiallyConsistent,
    })
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
