//! What answers look like. Structs, not maps: the order of the keys is always the same.

use super::input::{Chosen, Request, Timers};
use crate::outcome::{Ending, Outcome};
use machine::{Access, End, Link};
use serde::{Serialize, Serializer};

/// Under what an answer holds.
#[derive(Clone, Debug, Serialize)]
pub struct Assumptions {
    /// The memory model: `sc`, sequential consistency.
    pub memory: &'static str,
    /// The scheduler.
    pub scheduler: String,
    /// When timers may fire.
    pub timers: Timers,
    /// Whether waits may end, and weak exchanges fail, without a reason.
    pub spurious: bool,
    /// Constants that were set, in the order of their names.
    #[serde(serialize_with = "as_map")]
    pub set: Vec<(String, String)>,
}

fn as_map<S: Serializer>(set: &[(String, String)], to: S) -> Result<S::Ok, S::Error> {
    to.collect_map(set.iter().map(|(name, value)| (name, value)))
}

impl Assumptions {
    /// Those of a request.
    pub fn of(request: &Request) -> Self {
        let text = |(name, value): (&String, &super::input::Literal)| (name.clone(), value.text());
        Self {
            memory: "sc",
            scheduler: request.scheduler.clone(),
            timers: request.timers,
            spurious: request.spurious,
            set: request.set.iter().map(text).collect(),
        }
    }
}

/// A place in the program that could not be followed, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
    /// What it is.
    pub text: String,
}

/// An answer that is none.
#[derive(Clone, Debug, Serialize)]
pub struct Failure {
    /// What went wrong.
    pub error: String,
    /// The step of the schedule that does not fit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<usize>,
    /// Why the program was not understood.
    pub diagnostics: Vec<Place>,
}

/// How a program ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ended {
    /// `exit`, `panic`, `deadlock`, `livelock`, `race` or `abort`.
    pub kind: &'static str,
    /// The exit code, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<i32>,
    /// The detail, where there is some.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
}

impl Ended {
    /// An ending whose detail is known from the end of a run.
    pub fn new(ending: &Ending, detail: Option<&End>) -> Self {
        let text = match (ending, detail.and_then(Ending::of)) {
            (Ending::Panic(message), _) => message.clone(),
            (_, Some((found, text))) if found == *ending => text.to_string(),
            _ => String::new(),
        };
        Self {
            kind: ending.kind(),
            code: ending.code(),
            text,
        }
    }

    /// The end of a run.
    pub fn of(end: &End) -> Self {
        match (Ending::of(end), end) {
            (Some((ending, _)), _) => Self::new(&ending, Some(end)),
            (None, End::Unsupported(text)) => Self {
                kind: "unsupported",
                code: None,
                text: text.clone(),
            },
            (None, _) => unreachable!("every other end has an ending"),
        }
    }
}

/// An outcome, with a way to it.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    /// Everything printed.
    pub stdout: String,
    /// How it ends.
    pub end: Ended,
    /// Threads other than main that panicked.
    pub panicked: Vec<String>,
    /// A schedule that has this outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub witness: Option<Way>,
}

impl Listed {
    /// Without a way.
    pub fn bare(outcome: &Outcome) -> Self {
        Self {
            stdout: outcome.stdout.clone(),
            end: Ended::new(&outcome.ending, None),
            panicked: outcome.panicked.clone(),
            witness: None,
        }
    }
}

/// A witness.
#[derive(Clone, Debug, Serialize)]
pub struct Way {
    /// Every choice.
    pub schedule: Vec<Chosen>,
    /// How many there are.
    pub steps: usize,
    /// Context switches.
    pub switches: u32,
    /// There is none with fewer switches, nor with as many and fewer steps.
    pub shortest: bool,
}

/// The answer to `explore`.
#[derive(Clone, Debug, Serialize)]
pub struct Explored {
    /// These are all outcomes there are.
    pub complete: bool,
    /// Under these.
    pub assumptions: Assumptions,
    /// Situations visited.
    pub states: u64,
    /// Steps tried.
    pub transitions: u64,
    /// Machine instructions run.
    pub instructions: u64,
    /// Sorted by kind of end, then by what is printed.
    pub outcomes: Vec<Listed>,
    /// Ways to interleave the steps that count: a number, `more than` one, `endless`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedules: Option<String>,
    /// What a reader should know.
    pub notes: Vec<Remark>,
    /// Why the program was not understood.
    pub diagnostics: Vec<Place>,
}

/// Something a reader should know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// `stopped`, `outcomes`, `output`, `spin` or `unsupported`.
    pub kind: &'static str,
    /// In words.
    pub text: String,
    /// The line it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
}

/// The answer to `replay`.
#[derive(Clone, Debug, Serialize)]
pub struct Replayed<V> {
    /// Under these.
    pub assumptions: Assumptions,
    /// The machine before the first step.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<V>,
    /// Every step.
    pub events: Vec<Happened<V>>,
    /// Everything printed.
    pub stdout: String,
    /// Threads other than main that panicked.
    pub panicked: Vec<String>,
    /// Context switches.
    pub switches: usize,
    /// How it has ended, if it has.
    pub end: Option<Ended>,
}

/// A step of a replay.
#[derive(Clone, Debug, Serialize)]
pub struct Happened<V> {
    /// Its number, from 1.
    pub step: usize,
    /// What was chosen.
    pub choice: Chosen,
    /// Who moved.
    #[serde(flatten)]
    pub mover: Mover,
    /// What it printed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub printed: String,
    /// Threads that panicked in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub panicked: Vec<String>,
    /// It was a context switch.
    pub switch: bool,
    /// The steps of other threads that it happens after directly, by number; those that follow from these, and from the order of
    /// its own thread's steps, are left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub after: Vec<Earlier>,
    /// The program ended by a data race of this step with that access.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub races_with: Option<Other>,
    /// The program ended by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Ended>,
    /// The machine after it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<V>,
}

/// A step that another happens after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Earlier {
    /// Its number.
    pub step: usize,
    /// Through what: `spawn`, `join`, `unlock`, `store`, `fence`, `send`, `receive`, `drop`, `unpark`, `barrier`, `once`, `permit`;
    /// or `notify`, which only ended a wait and passes on nothing.
    pub why: &'static str,
}

/// The earlier access of a data race.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Other {
    /// The step in whose course it was made. That may be another thread's: a new thread begins with the step that spawns it.
    pub step: usize,
    /// The spawn path of the thread that made it.
    pub path: Vec<u16>,
    /// The thread's name.
    pub name: String,
}

impl Other {
    /// As the machine tells it.
    pub fn of(access: &Access) -> Self {
        Self {
            step: access.step,
            path: access.path.clone(),
            name: access.name.clone(),
        }
    }
}

impl Earlier {
    /// As the machine tells it.
    pub fn of(link: &Link) -> Self {
        Self {
            step: link.step,
            why: link.why.word(),
        }
    }
}

/// A thread at a place.
#[derive(Clone, Debug, Serialize)]
pub struct Mover {
    /// The spawn path: the same thread has the same in every schedule.
    pub path: Vec<u16>,
    /// The name.
    pub name: String,
    /// The line it stands at.
    pub line: u32,
    /// The column.
    pub column: u32,
    /// What it does, in words.
    pub text: String,
}

/// The answer to `enabled`.
#[derive(Clone, Debug, Serialize)]
pub struct Enabled<V> {
    /// Under these.
    pub assumptions: Assumptions,
    /// Every live thread.
    pub threads: Vec<Candidate>,
    /// Everything printed so far.
    pub stdout: String,
    /// Threads other than main that panicked so far.
    pub panicked: Vec<String>,
    /// How the program has ended, if it has.
    pub end: Option<Ended>,
    /// The machine now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub view: Option<V>,
}

/// A live thread and what it could do.
#[derive(Clone, Debug, Serialize)]
pub struct Candidate {
    /// The number to put in a schedule.
    pub thread: u16,
    /// Where it stands.
    #[serde(flatten)]
    pub mover: Mover,
    /// What to put in a schedule to move it; none when it cannot move.
    pub choices: Vec<Chosen>,
}

/// The answer to `reachable`.
#[derive(Clone, Debug, Serialize)]
pub struct Reachable {
    /// These are all.
    pub complete: bool,
    /// Under these.
    pub assumptions: Assumptions,
    /// The outcomes; witnesses begin after the schedule given.
    pub outcomes: Vec<Listed>,
}

/// The answer to `graph`.
#[derive(Clone, Debug, Serialize)]
pub struct Drawn {
    /// Under these.
    pub assumptions: Assumptions,
    /// Every outcome; nodes name them by position.
    pub outcomes: Vec<Listed>,
    /// Every situation; the first is the start.
    pub nodes: Vec<Situation>,
    /// Every step.
    pub edges: Vec<Transition>,
}

/// A situation.
#[derive(Clone, Debug, Serialize)]
pub struct Situation {
    /// The live threads and where they stand.
    pub threads: Vec<Mover>,
    /// How the program has ended here, where nobody can move.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Ended>,
    /// Endings that can still come, by kind.
    pub endings: Vec<&'static str>,
    /// A schedule that leads here.
    pub schedule: Vec<Chosen>,
}

/// A step between situations.
#[derive(Clone, Debug, Serialize)]
pub struct Transition {
    /// From where.
    pub from: u32,
    /// To where; none when the program ends.
    pub to: Option<u32>,
    /// What was chosen.
    pub choice: Chosen,
    /// The moving thread's path.
    pub path: Vec<u16>,
    /// What it printed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub printed: String,
    /// How the program ends by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Ended>,
}
