//! What the explorer makes of a use.

use crate::native::Did;
use crate::uses::{MARK, together};
use explore::scheduler::{Under, scheduler};
use explore::{Budget, Ending, Exploration};
use machine::{Config, Machine};
use rust_subset::{Library, Options};
use std::rc::Rc;

/// What the search may spend on a use.
const BUDGET: Budget = Budget {
    states: 50_000,
    transitions: 500_000,
    instructions: 50_000_000,
    bytes: 100_000_000,
    outcomes: 20,
    patience: u64::MAX,
    shortest: u64::MAX,
};

/// What it may spend on several at once. Threads that one leaves behind go on beside the next ones: such uses are soon parted.
const BUDGET_TOGETHER: Budget = Budget {
    states: 5_000,
    transitions: 50_000,
    instructions: 5_000_000,
    bytes: 10_000_000,
    outcomes: 20,
    patience: u64::MAX,
    shortest: u64::MAX,
};

/// What became of a use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// In every schedule it does what it did natively.
    Understood,
    /// The front end says why not.
    Refused(String),
    /// It is understood, and does something else.
    Wrong(String),
}

/// The verdicts on several uses. They are tried as one program first; if that is not understood, or does something else, as two.
pub fn judge_all(library: &Library, uses: &[(&str, &Did)]) -> Vec<Verdict> {
    match uses {
        [] => Vec::new(),
        [(program, native)] => vec![judge(library, program, native, BUDGET)],
        _ => {
            let programs: Vec<&str> = uses.iter().map(|(program, _)| *program).collect();
            let printed = |(_, native): &(&str, &Did)| format!("{MARK}{}", native.stdout);
            let native = Did {
                stdout: uses.iter().map(printed).collect(),
                code: uses.iter().map(|(_, native)| native.code).sum(),
            };
            let verdict = judge(library, &together(&programs), &native, BUDGET_TOGETHER);
            if verdict == Verdict::Understood {
                return vec![Verdict::Understood; uses.len()];
            }
            let (first, rest) = uses.split_at(uses.len() / 2);
            let mut verdicts = judge_all(library, first);
            verdicts.extend(judge_all(library, rest));
            verdicts
        }
    }
}

/// Compiles and explores one use, or several as one.
fn judge(library: &Library, program: &str, native: &Did, budget: Budget) -> Verdict {
    let program = match rust_subset::compile_with(library, program, &Options::default()) {
        Ok(program) => Rc::new(program),
        Err(diagnostics) => {
            let text = diagnostics.first().map(|one| one.text.replace('\n', " "));
            return Verdict::Refused(text.unwrap_or_default());
        }
    };
    let model = Under {
        model: Machine::new(program, Config::default()),
        scheduler: scheduler("threads").expect("a known scheduler"),
    };
    let report = Exploration::new(model, true, budget).explore(None, &mut |_| true);
    if !report.complete {
        return Verdict::Wrong("too large to explore".to_string());
    }
    for (outcome, _) in &report.outcomes {
        let code = match &outcome.ending {
            Ending::Exit(code) => *code,
            Ending::Panic(_) => 101,
            // A shell's word for SIGABRT.
            Ending::Abort => 134,
            other => return Verdict::Wrong(format!("{other:?} after {:?}", outcome.stdout)),
        };
        if outcome.stdout != native.stdout || code != native.code {
            return Verdict::Wrong(format!(
                "{:?}, {:?}; natively {:?}, exit {}",
                outcome.stdout, outcome.ending, native.stdout, native.code
            ));
        }
    }
    match report.outcomes.len() {
        0 => Verdict::Wrong("no outcome".to_string()),
        _ => Verdict::Understood,
    }
}
