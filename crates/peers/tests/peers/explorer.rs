//! The programs as the explorer sees them.

use crate::names::OF_STD;
use explore::scheduler::{Under, scheduler};
use explore::{Budget, Ending, Exploration, Outcome};
use machine::{Config, Machine};
use rust_subset::{Library, Options};
use std::collections::BTreeSet;
use std::path::Path;

/// Every outcome: what is printed where the program passes, the kind of the failure where it does not.
pub fn outcomes(name: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("programs")
        .join(format!("{name}.rs"));
    let text = std::fs::read_to_string(path).expect("a readable program");
    let source = format!("{OF_STD}\n{text}");
    // Each thread reads the library once.
    thread_local!(static LIBRARY: Library = Library::new());
    let program = LIBRARY
        .with(|library| rust_subset::compile_with(library, &source, &Options::default()))
        .unwrap_or_else(|diagnostics| panic!("{name}: {diagnostics:?}"));
    let model = Under {
        model: Machine::new(program, Config::default()),
        scheduler: scheduler("threads").expect("a known scheduler"),
    };
    let report = Exploration::new(model, true, Budget::default()).explore(None, &mut |_| true);
    assert!(report.complete, "{name}: {:?}", report.notes);
    report
        .outcomes
        .iter()
        .map(|(outcome, _)| word(outcome))
        .collect()
}

fn word(outcome: &Outcome) -> String {
    match &outcome.ending {
        // A peer takes any thread's panic for a failure.
        Ending::Exit(0) if outcome.panicked.is_empty() => format!("{:?}", outcome.stdout),
        Ending::Exit(_) | Ending::Panic(_) => "panic".to_string(),
        other => other.kind().to_string(),
    }
}
