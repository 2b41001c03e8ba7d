//! What `cargo book explore --json` answers, as far as a grade needs it.

use serde::Deserialize;
use serde_json::Value;

use crate::explore::End;

/// Everything that a program may do, or why that is not known.
#[derive(Deserialize)]
pub struct Answer {
    pub complete: bool,
    pub outcomes: Vec<Outcome>,
    pub schedules: Option<String>,
    pub notes: Vec<Place>,
    pub diagnostics: Vec<Place>,
    pub forbidden: Vec<Forbidden>,
}

/// A wrong outcome, by its number in the list, from 1.
#[derive(Deserialize)]
pub struct Forbidden {
    pub outcome: usize,
}

#[derive(Deserialize)]
pub struct Outcome {
    stdout: String,
    end: End,
    panicked: Vec<String>,
    pub witness: Option<Witness>,
}

#[derive(Deserialize)]
pub struct Witness {
    pub schedule: Value,
}

#[derive(Deserialize)]
pub struct Place {
    #[serde(default)]
    pub kind: String,
    line: Option<u32>,
    text: String,
}

impl Place {
    /// In one line.
    pub fn words(&self) -> String {
        match self.line {
            Some(line) => format!("line {line}: {}", self.text),
            None => self.text.clone(),
        }
    }
}

impl Outcome {
    /// What happens, in one line.
    pub fn words(&self) -> String {
        let printed = match self.stdout.as_str() {
            "" => "prints nothing".to_owned(),
            text => format!("prints {text:?}"),
        };
        let mut words = match (self.end.kind.as_str(), self.end.code) {
            ("exit", Some(0)) => printed,
            ("exit", Some(code)) => format!("{printed} and ends with exit code {code}"),
            ("race", _) => format!("has a data race: {}", self.end.text),
            (kind, _) if self.end.text.is_empty() => format!("{printed}, then {kind}"),
            (kind, _) => format!("{printed}, then {kind}: {}", self.end.text),
        };
        for name in &self.panicked {
            words += &format!(", {name} panicked");
        }
        words
    }
}
