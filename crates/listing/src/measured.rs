//! Measured values: what a measuring program printed and on which machine, as kept in `listings/measured/NAME.json`.

use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::problem::Problem;

/// The contents of one file of measurements.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// Where it was measured.
    pub machine: Machine,
    /// What was measured, in the order it was printed.
    pub values: Vec<Value>,
}

/// The machine and the tools, in their own words. A tool that is not installed is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Machine {
    /// The processor's name.
    pub cpu: String,
    /// How many threads can run at once.
    pub cores: usize,
    /// The operating system.
    pub os: String,
    /// `rustc --version`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rustc: String,
    /// `python3 --version`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub python: String,
    /// `go version`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub go: String,
    /// `cc --version`, its first line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cc: String,
    /// The day, as 2026-01-31.
    pub date: String,
}

/// One measured value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Value {
    /// The name by which chapters refer to it.
    pub key: String,
    /// The number, as printed.
    pub value: serde_json::Number,
    /// The unit; empty for a bare number.
    pub unit: String,
    /// What it is, in words.
    pub label: String,
}

impl Measured {
    /// Reads a file of measurements.
    pub fn read(file: &Path) -> Result<Self, Problem> {
        let remedy = "Write it anew with `cargo book measure`.";
        let text =
            fs::read_to_string(file).map_err(|e| Problem::new(file, e.to_string(), remedy))?;
        serde_json::from_str(&text)
            .map_err(|e| Problem::new(file, e.to_string(), remedy).at(e.line()))
    }

    /// The value of this name.
    pub fn value(&self, key: &str) -> Option<&Value> {
        self.values.iter().find(|v| v.key == key)
    }
}

/// Reads what the measuring program `file` printed: lines `key = value unit  # label`, where unit and label may be missing.
pub fn parse(file: &Path, printed: &str) -> Result<Vec<Value>, Vec<Problem>> {
    let mut values: Vec<Value> = Vec::new();
    let mut problems = Vec::new();
    for line in printed.lines().filter(|line| !line.trim().is_empty()) {
        match value(line) {
            Some(new) if values.iter().any(|old| old.key == new.key) => {
                let what = format!("printed `{}` twice", new.key);
                problems.push(Problem::new(
                    file,
                    what,
                    "Give each value a key of its own.",
                ));
            }
            Some(new) => values.push(new),
            None => {
                let what = format!("printed a line that is no measurement: {line}");
                let remedy = "Print lines like: load_store = 1.8 ns  # separate load and store";
                problems.push(Problem::new(file, what, remedy));
            }
        }
    }
    if values.is_empty() && problems.is_empty() {
        let remedy = "Print lines like: load_store = 1.8 ns  # separate load and store";
        problems.push(Problem::new(file, "printed no measurement", remedy));
    }
    if problems.is_empty() {
        Ok(values)
    } else {
        Err(problems)
    }
}

fn value(line: &str) -> Option<Value> {
    let (key, rest) = line.split_once('=')?;
    let (rest, label) = rest.split_once('#').unwrap_or((rest, ""));
    let (key, label) = (key.trim(), label.trim());
    let (number, unit) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
    if key.is_empty() || !key.chars().all(|c| c.is_alphanumeric() || c == '_') {
        return None;
    }
    Some(Value {
        key: key.into(),
        value: number.parse().ok()?,
        unit: unit.trim().into(),
        label: if label.is_empty() {
            key.replace('_', " ")
        } else {
            label.into()
        },
    })
}
