//! Outcomes that must not exist: those that are named, or all but those that are.

use anyhow::{Context, Result};
use explore::request::output::{Explored, Listed};
use regex::Regex;
use serde::Serialize;

use super::table::{ROWS, more};

/// What was found, for programs to read, with what of it is forbidden where anything is.
#[derive(Serialize)]
pub struct Judged<'a> {
    #[serde(flatten)]
    explored: &'a Explored,
    #[serde(skip_serializing_if = "Option::is_none")]
    forbidden: Option<Vec<Refused>>,
}

/// An outcome that is forbidden, by its number in the list, from 1.
#[derive(Serialize)]
struct Refused {
    outcome: usize,
    why: String,
}

/// What `--forbid` names, and what `--only` does not.
pub struct Forbidden {
    named: Vec<Pattern>,
    /// What a good run may print; anything, if there is none of these.
    only: Vec<Regex>,
}

enum Pattern {
    Kind(String),
    Printed(Regex),
}

const KINDS: [&str; 5] = ["deadlock", "livelock", "panic", "race", "abort"];

impl Forbidden {
    /// Reads the patterns.
    pub fn parse(named: &[String], only: &[String]) -> Result<Self> {
        let pattern = |text: &String| {
            if KINDS.contains(&text.as_str()) {
                return Ok(Pattern::Kind(text.clone()));
            }
            regex("forbid", text, text).map(Pattern::Printed)
        };
        let whole = |text: &String| {
            regex("only", text, text)?; // by itself: a stray bracket must not meet those around it
            regex("only", text, &format!("^(?:{text})\\n?$"))
        };
        Ok(Self {
            named: named.iter().map(pattern).collect::<Result<_>>()?,
            only: only.iter().map(whole).collect::<Result<_>>()?,
        })
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.named.is_empty() && self.only.is_empty()
    }

    /// Why an outcome is forbidden, if it is.
    pub fn why(&self, outcome: &Listed) -> Option<String> {
        let mut names = self.named.iter().filter_map(|named| named.name(outcome));
        match names.next() {
            Some(name) => Some(format!("is forbidden: `{name}`")),
            None if self.is_other(outcome) => Some("is not what `--only` allows".into()),
            None => None,
        }
    }

    /// Whether it is not a good end after printing what `--only` says.
    fn is_other(&self, outcome: &Listed) -> bool {
        let good = outcome.end.code == Some(0) && outcome.panicked.is_empty();
        let expected = |only: &Regex| only.is_match(&outcome.stdout);
        let any = self.only.is_empty();
        !(any || good && self.only.iter().any(expected))
    }

    /// The outcomes, and which of them are forbidden.
    pub fn judged<'a>(&self, explored: &'a Explored) -> Judged<'a> {
        let refused = |(at, outcome)| {
            let why = self.why(outcome)?;
            let outcome = at + 1;
            Some(Refused { outcome, why })
        };
        let all = || explored.outcomes.iter().enumerate();
        Judged {
            explored,
            forbidden: (!self.is_empty()).then(|| all().filter_map(refused).collect()),
        }
    }

    /// Says which outcomes are forbidden.
    pub fn found(&self, explored: &Explored) -> String {
        let line = |(at, outcome)| {
            let why = self.why(outcome)?;
            Some(format!("Outcome {} {why}.\n", at + 1))
        };
        let lines: Vec<String> = explored
            .outcomes
            .iter()
            .enumerate()
            .filter_map(line)
            .collect();
        let shown: String = lines.iter().take(ROWS).map(String::as_str).collect();
        shown + &more(lines.len(), ROWS, "of them")
    }
}

fn regex(option: &str, text: &str, pattern: &str) -> Result<Regex> {
    Regex::new(pattern).with_context(|| format!("`--{option} {text}`: not a regular expression"))
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
