//! Outcomes that must not exist: those that are named, or all but those that are.

use anyhow::{Context, Result, bail};
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
            if let Some(kind) = meant(text) {
                bail!(
                    "`--forbid {text}`: this is not one of the kinds; is `{kind}` meant?\n    \
                     a regular expression for the printed text `{text}` is `({text})`"
                );
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

/// The kind that a slip of the pen, a plural or the like stands for. As a regular expression it would forbid nothing that is ever
/// printed, and everything would pass.
fn meant(text: &str) -> Option<&'static str> {
    let text = text.to_lowercase();
    let words = text.trim().trim_start_matches("data");
    let word = words.trim_start_matches([' ', '-', '_']);
    let is = |kind: &&str| {
        let ending = word.strip_prefix(*kind);
        let long = kind.len() > 5; // a short one is near to many words
        ending.is_some_and(|ending| ["", "s", "ed", "ked"].contains(&ending))
            || long && mdbook_every::distance(word, kind) <= 2
    };
    KINDS.into_iter().find(is)
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

#[cfg(test)]
mod tests {
    use super::{KINDS, meant};

    #[test]
    fn what_is_nearly_a_kind_is_not_taken_for_a_text() {
        for (text, kind) in [
            ("deadlocks", "deadlock"),
            ("Deadlock", "deadlock"),
            ("dead lock", "deadlock"),
            ("live-lock", "livelock"),
            ("panics", "panic"),
            ("panicked", "panic"),
            ("data race", "race"),
            ("data-races", "race"),
            ("aborted", "abort"),
        ] {
            assert_eq!(meant(text), Some(kind), "{text}");
        }
        for text in [
            "deadline",
            "trace",
            "rate",
            "about",
            "total = 2",
            "(dead lock)",
        ] {
            assert_eq!(meant(text), None, "{text}");
        }
        assert!(KINDS.iter().all(|kind| meant(kind).is_some()));
    }
}
