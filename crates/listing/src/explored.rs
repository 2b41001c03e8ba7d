//! Comparing what an exploration found with what the file declares.

use std::collections::BTreeSet;

use crate::expectation::Exploration;
use crate::outcome::Outcome;

/// The memory model an exploration was made under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    /// Sequentially consistent: lines marked `weak:` must not occur.
    SequentiallyConsistent,
    /// As Rust allows it: lines marked `weak:` must occur too.
    Weak,
}

/// What an exploration found.
#[derive(Clone, Debug)]
pub struct Explored {
    /// Every outcome.
    pub outcomes: Vec<Outcome>,
    /// Whether that is all of them, or a budget ran out before.
    pub complete: bool,
    /// Under which memory model.
    pub memory: Memory,
}

impl Exploration<'_> {
    /// What differs between the declared set and the explored one, a sentence each; empty means proved.
    pub fn differences(&self, found: &Explored) -> Vec<String> {
        let mut differences = Vec::new();
        if !found.complete {
            differences.push("the exploration ran out of its budget; set smaller constants".into());
        }
        let outcomes: BTreeSet<Outcome> = found
            .outcomes
            .iter()
            .cloned()
            .map(Outcome::normalized)
            .collect();
        for allowed in self.allowed {
            let Some(outcome) = allowed.outcome() else {
                continue;
            };
            let seen = outcomes.contains(&outcome);
            let absent = allowed.weak && found.memory == Memory::SequentiallyConsistent;
            if absent && seen {
                let text = format!(
                    "line {}: {allowed} needs no weak memory; drop the mark",
                    allowed.line
                );
                differences.push(text);
            } else if !absent && !seen && found.complete {
                differences.push(format!("line {}: {allowed} never happens", allowed.line));
            }
        }
        let declared: BTreeSet<Outcome> = self.allowed.iter().filter_map(|a| a.outcome()).collect();
        let undeclared = outcomes.difference(&declared);
        differences.extend(undeclared.map(|o| format!("{o} happens and is not declared")));
        differences
    }
}
