//! What can be asked.

use crate::budget::Budget;
use crate::witness::Least;
use machine::{Choice, Config, Tid};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A request. Whatever is left out has its default.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// What is asked.
    pub request: Ask,
    /// The program.
    pub source: String,
    /// Values for constants.
    #[serde(default)]
    pub set: BTreeMap<String, Literal>,
    /// A scheduler's name: see [`crate::scheduler::scheduler`].
    #[serde(default = "threads")]
    pub scheduler: String,
    /// When timers may fire.
    #[serde(default)]
    pub timers: Timers,
    /// Whether waits may end, and weak exchanges fail, without a reason.
    #[serde(default)]
    pub spurious: bool,
    /// Whether orders of independent steps are left out.
    #[serde(default = "yes")]
    pub reduce: bool,
    /// Whether a shortest schedule of each outcome is looked for.
    #[serde(default = "yes")]
    pub witnesses: bool,
    /// What a shortest schedule has the least of.
    #[serde(default)]
    pub least: Least,
    /// Whether schedules are counted.
    #[serde(default)]
    pub count: bool,
    /// Whether a replay shows the machine after each step.
    #[serde(default = "yes")]
    pub views: bool,
    /// Limits.
    #[serde(default)]
    pub budget: Limits,
    /// The choices made so far.
    #[serde(default)]
    pub schedule: Vec<Chosen>,
}

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ask {
    /// Every outcome, with a witness each.
    Explore,
    /// What happens under a schedule, step by step.
    Replay,
    /// Who can move after a schedule, doing what.
    Enabled,
    /// Which outcomes can still be reached after a schedule.
    Reachable,
    /// All situations and steps of a small program.
    Graph,
}

/// A constant's value, as a number, a truth value or Rust text.
#[derive(Clone, Debug, PartialEq)]
pub enum Literal {
    /// A whole number.
    Number(i64),
    /// `true` or `false`.
    Bool(bool),
    /// Rust text.
    Text(String),
}

impl Literal {
    /// As it would stand in the program.
    pub fn text(&self) -> String {
        match self {
            Literal::Number(number) => number.to_string(),
            Literal::Bool(value) => value.to_string(),
            Literal::Text(text) => text.clone(),
        }
    }
}

/// When timers may fire.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Timers {
    /// At any time: a sleep orders nothing.
    #[default]
    Any,
    /// Time passes only when nobody else can move; the nearest deadline comes first.
    Ordered,
}

/// Limits; what is left out has its default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Distinct situations.
    pub states: Option<u64>,
    /// Steps tried.
    pub transitions: Option<u64>,
    /// Machine instructions run.
    pub instructions: Option<u64>,
    /// Bytes of the situations' canonical forms.
    pub bytes: Option<u64>,
    /// Outcomes listed.
    pub outcomes: Option<usize>,
}

impl Limits {
    /// The budget meant.
    pub fn budget(self) -> Budget {
        let default = Budget::default();
        Budget {
            states: self.states.unwrap_or(default.states),
            transitions: self.transitions.unwrap_or(default.transitions),
            instructions: self.instructions.unwrap_or(default.instructions),
            bytes: self.bytes.unwrap_or(default.bytes),
            outcomes: self.outcomes.unwrap_or(default.outcomes).max(1),
            ..default
        }
    }
}

/// An element of a schedule: a thread, or a thread and which of its step's results.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(untagged)]
pub enum Chosen {
    /// The thread's step has one result, or the first is meant.
    Thread(u16),
    /// The thread and the result's number.
    Result(u16, u32),
}

impl From<Chosen> for Choice {
    fn from(chosen: Chosen) -> Choice {
        let (thread, choice) = match chosen {
            Chosen::Thread(thread) => (thread, 0),
            Chosen::Result(thread, choice) => (thread, choice),
        };
        Choice {
            thread: Tid(thread),
            choice,
        }
    }
}

impl From<Choice> for Chosen {
    fn from(choice: Choice) -> Chosen {
        match choice.choice {
            0 => Chosen::Thread(choice.thread.0),
            n => Chosen::Result(choice.thread.0, n),
        }
    }
}

impl Request {
    /// A request with nothing but defaults.
    pub fn new(request: Ask, source: String) -> Self {
        Self {
            request,
            source,
            set: BTreeMap::new(),
            scheduler: threads(),
            timers: Timers::Any,
            spurious: false,
            reduce: true,
            witnesses: true,
            least: Least::Switches,
            count: false,
            views: true,
            budget: Limits::default(),
            schedule: Vec::new(),
        }
    }

    /// Whether witnesses are looked for, and what they are to have the least of.
    pub fn shortest(&self) -> Option<Least> {
        self.witnesses.then_some(self.least)
    }

    /// What the machine is to assume.
    pub fn config(&self) -> Config {
        Config {
            spurious_wakeups: self.spurious,
            spurious_failures: self.spurious,
            timers: match self.timers {
                Timers::Any => machine::Timers::Any,
                Timers::Ordered => machine::Timers::Ordered,
            },
            ..Config::default()
        }
    }

    /// The schedule as choices.
    pub fn choices(&self) -> Vec<Choice> {
        self.schedule.iter().copied().map(Choice::from).collect()
    }
}

fn threads() -> String {
    "threads".into()
}

fn yes() -> bool {
    true
}
