//! Outcomes that must not exist.

use anyhow::{Context, Result};
use explore::request::output::{Explored, Listed};
use regex::Regex;

/// What `--forbid` names.
pub struct Forbidden(Vec<Pattern>);

enum Pattern {
    Kind(String),
    Printed(Regex),
}

const KINDS: [&str; 5] = ["deadlock", "livelock", "panic", "race", "abort"];

impl Forbidden {
    /// Reads the patterns.
    pub fn parse(patterns: &[String]) -> Result<Self> {
        let pattern = |text: &String| {
            if KINDS.contains(&text.as_str()) {
                return Ok(Pattern::Kind(text.clone()));
            }
            let regex = Regex::new(text)
                .with_context(|| format!("`--forbid {text}`: not a regular expression"))?;
            Ok(Pattern::Printed(regex))
        };
        patterns
            .iter()
            .map(pattern)
            .collect::<Result<_>>()
            .map(Self)
    }

    /// The pattern that names an outcome.
    pub fn name(&self, outcome: &Listed) -> Option<&str> {
        self.0.iter().find_map(|pattern| pattern.name(outcome))
    }

    /// Says which outcomes are forbidden.
    pub fn found(&self, explored: &Explored) -> String {
        let line = |(at, outcome)| {
            let name = self.name(outcome)?;
            Some(format!("Outcome {} is forbidden: `{name}`.\n", at + 1))
        };
        explored
            .outcomes
            .iter()
            .enumerate()
            .filter_map(line)
            .collect()
    }
}

impl Pattern {
    fn name(&self, outcome: &Listed) -> Option<&str> {
        let (name, matches) = match self {
            Pattern::Kind(kind) => {
                let panics = kind == "panic" && !outcome.panicked.is_empty();
                (kind.as_str(), outcome.end.kind == kind || panics)
            }
            Pattern::Printed(regex) => (regex.as_str(), regex.is_match(&outcome.stdout)),
        };
        matches.then_some(name)
    }
}
